from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger
import schedule

sched = BlockingScheduler()


@sched.scheduled_job("interval", minutes=3)
def poll():
    pass


@sched.scheduled_job("cron", day_of_week="0-4", hour=17, id="evening")
def evening():
    pass


def report():
    pass


sched.add_job(report, CronTrigger.from_crontab("0 6 1 * *", timezone="Europe/Rome"), id="monthly_report")
sched.add_job(report, "cron", month="1-12/3", id="quarterly")
sched.add_job(report, "date", run_date="2027-01-01")
sched.add_job(report, "cron", hour=settings.HOUR)

schedule.every().day.at("10:30").do(report)
schedule.every(10).minutes.do(poll)
schedule.every().monday.at("06:15").do(evening)

CRONJOBS = [
    ("*/5 * * * *", "app.jobs.report"),
]
