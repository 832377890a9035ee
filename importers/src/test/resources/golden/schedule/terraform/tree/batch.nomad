job "prune" {
  type = "batch"
  periodic {
    cron      = "30 4 * * *"
    time_zone = "Europe/Oslo"
  }
}
