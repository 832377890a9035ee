from prefect import flow, task

from mill.db import run


@task(retries=2)
def load(day):
    run("INSERT INTO loads SELECT * FROM deliveries")


@flow
def daily_load(day=None):
    load(day)


@flow
def other():
    run("DELETE FROM others")


if __name__ == "__main__":
    daily_load.serve(name="daily", cron="0 6 * * *")
