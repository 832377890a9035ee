import { Stack, Duration, TimeZone } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { Schedule as Sched, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
export class JobsStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new Rule(this, 'Morning', { schedule: Schedule.expression('cron(0 6 * * ? *)') });
    const often = Schedule.rate(Duration.minutes(5));
    new Rule(this, 'Often', { schedule: often });
    new Sched(this, 'Berlin', {
      schedule: ScheduleExpression.cron({ minute: '0', hour: '9', timeZone: TimeZone.EUROPE_BERLIN }),
      target: this.target,
    });
  }
}
