from aws_cdk import Stack, aws_events as events, aws_events_targets as targets
class Jobs(Stack):
    def __init__(self, scope, id, **kw):
        super().__init__(scope, id, **kw)
        rule = events.Rule(self, "Evening", schedule=events.Schedule.cron(minute='0', hour='18', month='*', week_day='MON-FRI', year='*'))
        rule.add_target(targets.LambdaFunction(self.fn))
