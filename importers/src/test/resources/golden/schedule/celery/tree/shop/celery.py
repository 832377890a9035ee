from celery import Celery
from celery.schedules import crontab
from datetime import timedelta

app = Celery("shop")
app.conf.timezone = "Europe/Lisbon"
timezone = "Europe/Lisbon"

app.conf.beat_schedule = {
    "close-day": {
        "task": "shop.tasks.close_day",
        "schedule": crontab(hour=2, minute=30),
    },
    "monday": {"task": "shop.tasks.digest", "schedule": crontab(0, 7, day_of_week="mon")},
    "every-quarter-hour": {"task": "shop.tasks.sync", "schedule": timedelta(minutes=15), "args": (1, 2)},
    "beat": {"task": "shop.tasks.beat", "schedule": 30.0},
    "roll-up": {"task": "nightly.rollup", "schedule": 3 * 60},
    "gone": {"task": "nightly.gone", "schedule": 60},
    "from-elsewhere": {"task": "shop.tasks.other", "schedule": settings.OTHER_SCHEDULE},
}
app.conf.beat_schedule["late"] = {
    "task": "shop.tasks.late",
    "schedule": crontab(minute="*/20"),
}


@app.on_after_configure.connect
def setup(sender, **kwargs):
    sender.add_periodic_task(10.0, beat.s("hello"), name="add every 10")
