package main
import (
	"time"
	"github.com/go-co-op/gocron/v2"
	"github.com/hibiken/asynq"
	"github.com/robfig/cron/v3"
)
func main() {
	s, _ := gocron.NewScheduler()
	s.NewJob(gocron.CronJob("0 3 * * *", false), gocron.NewTask(closeDay))
	s.NewJob(gocron.DurationJob(10*time.Minute), gocron.NewTask(poll))
	c := cron.New()
	c.AddFunc("@every 1h30m", sweep)
	sch := asynq.NewScheduler(asynq.RedisClientOpt{Addr: "redis2:6379"}, nil)
	sch.Register("@every 30s", asynq.NewTask("beat", nil))
}

func more(s gocron.Scheduler, rhythm gocron.JobDefinition) {
	s.NewJob(gocron.DailyJob(1, gocron.NewAtTimes(gocron.NewAtTime(10, 30, 0), gocron.NewAtTime(22, 30, 0))), gocron.NewTask(weigh))
	s.NewJob(rhythm, gocron.NewTask(handed))
	s.NewJob(gocron.DurationJob(time.Hour), gocron.NewTask(hourly))
}
