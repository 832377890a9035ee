locals {
  schedules = {
    close = { expression = "cron(0 3 * * ? *)", command = ["close"] }
    poll  = { expression = "rate(10 minutes)", command = ["poll"] }
  }
}
resource "aws_cloudwatch_event_rule" "job" {
  for_each            = local.schedules
  name                = "shop-${each.key}"
  schedule_expression = each.value.expression
}
