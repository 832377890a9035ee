resource "google_cloud_scheduler_job" "weekly" {
  name     = "weekly"
  schedule = "0 9 * * 1"
  time_zone = "Europe/Paris"
  http_target { uri = "https://x.example/run" }
}
resource "aws_scheduler_schedule" "poller" {
  name = "poller"
  schedule_expression = "cron(*/5 * * * ? *)"
  flexible_time_window { mode = "OFF" }
  target { arn = "x" }
}
resource "azurerm_automation_schedule" "night" {
  name      = "night"
  frequency = "Day"
  interval  = 1
  start_time = "2024-04-15T02:00:00+02:00"
}
