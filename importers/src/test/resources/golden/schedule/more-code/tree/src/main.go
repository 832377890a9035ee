package main

func main() {
	c.AddFunc("CRON_TZ=Asia/Tokyo 0 30 4 * * *", report)
	c.AddJob(os.Getenv("SPEC"), job)
	s.Every(5).Minutes().Do(poll)
	s.Every(1).Day().At("10:30").Do(count)
}
