resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly-close"
  schedule_expression = "cron(0 2 ? * 2-6 *)"
}

resource "aws_cloudwatch_event_rule" "by_default" {
  schedule_expression = var.rate
}

resource "aws_scheduler_schedule" "third_monday" {
  name                         = "third-monday"
  schedule_expression          = "cron(0 8 ? * 2#3 *)"
  schedule_expression_timezone = "Europe/Paris"
  state                        = "DISABLED"
}

resource "google_cloud_scheduler_job" "sync" {
  name      = "sync"
  schedule  = "*/15 * * * *"
  time_zone = "UTC"
}

resource "aws_cloudwatch_event_rule" "unknown" {
  schedule_expression = local.when
}

variable "rate" {
  default = "rate(5 minutes)"
}
