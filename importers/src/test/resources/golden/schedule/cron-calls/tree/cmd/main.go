package main

func main() {
	c := cron.New()
	c.AddFunc("CRON_TZ=Asia/Tokyo 30 04 * * *", closeDay)
	c.AddFunc("@every 1h30m", poll)
}
