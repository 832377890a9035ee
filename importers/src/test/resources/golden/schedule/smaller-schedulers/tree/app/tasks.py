from huey import crontab
from app.queues import huey, app
@huey.periodic_task(crontab(minute="0", hour="3"))
def purge():
    pass
@app.periodic(cron="*/10 * * * *")
@app.task
def sweep(timestamp):
    pass
