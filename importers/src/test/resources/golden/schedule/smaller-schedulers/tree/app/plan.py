from datetime import datetime
from rq_scheduler import Scheduler
from redis import Redis
from app.jobs import weekly
scheduler = Scheduler(connection=Redis())
scheduler.cron("0 0 * * 1", func=weekly, repeat=None, queue_name="default")
