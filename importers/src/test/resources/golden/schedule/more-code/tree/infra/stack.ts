import * as events from 'aws-cdk-lib/aws-events';
new events.Rule(this, 'Nightly', { schedule: events.Schedule.cron({ minute: '0', hour: '4' }) });
new events.Rule(this, 'Poll', { schedule: events.Schedule.rate(Duration.minutes(5)) });
new events.Rule(this, 'Friday', { schedule: events.Schedule.expression('cron(0 18 ? * FRI *)') });
new events.Rule(this, 'Open', { schedule: events.Schedule.expression(props.when) });
