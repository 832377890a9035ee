from celery import Celery
from celery.schedules import crontab
app = Celery('shop')
app.conf.beat_schedule = {'close': {'task': 'shop.tasks.close', 'schedule': crontab.from_string('0 3 * * *')}}
