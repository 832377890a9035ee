variable "cron" { default = "cron(0 5 * * ? *)" }
locals { jobs = { a = "rate(1 hour)", b = "cron(0 2 * * ? *)" } }
resource "aws_cloudwatch_event_rule" "r" {
  name = "r"
  schedule_expression = var.cron
  is_enabled = false
}
resource "aws_scheduler_schedule" "s" {
  for_each = local.jobs
  name = "s-${each.key}"
  schedule_expression = each.value
  schedule_expression_timezone = "Europe/Rome"
  flexible_time_window { mode = "OFF" }
  target { 
   arn = "x"
   role_arn = "y" }
}
resource "google_cloud_scheduler_job" "g" {
  name = "g"
  schedule = "*/8 * * * *"
  time_zone = "America/New_York"
  http_target { 
   uri = "https://example.com/ping" }
}
resource "azurerm_automation_schedule" "az" {
  name = "az"
  frequency = "Week"
  interval = 1
  week_days = ["Friday"]
  start_time = "2026-01-01T05:15:00Z"
}
resource "kubernetes_cron_job_v1" "k" {
  metadata { name = "k" }
  spec {
    schedule = "1 0 * * *"
    job_template { 
    metadata {}
    spec { 
    template {
     metadata {}
      spec { 
        container { 
         name = "c"
         image = "x"
         command = ["psql","-h","tfpg","shop","-c","delete from tf_rows"] } } } } }
  }
}
resource "aws_glue_trigger" "gt" { 
  name = "gt"
  type = "SCHEDULED"
  schedule = "cron(15 12 * * ? *)"
  actions { 
   job_name = "j" }
}
resource "aws_db_instance" "db" { 
  identifier = "db"
  backup_window = "03:00-04:00" }
resource "heroku_x" "x" { }
module "cron" {
  source = "./mod"
  schedule = "rate(2 days)"
}
