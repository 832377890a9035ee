from celery.task import periodic_task


def close_day():
    connection.execute("INSERT INTO closed_days SELECT current_date")


@periodic_task(run_every=crontab(minute=0, hour="*/6"))
def prune():
    pass


@app.task(bind=True, name="nightly.rollup", max_retries=3)
def roll_up_the_night(self):
    pass
