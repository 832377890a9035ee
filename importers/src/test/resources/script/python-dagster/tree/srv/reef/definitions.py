import psycopg2
from dagster import Definitions, ScheduleDefinition, define_asset_job, asset, job, op, schedule


@op
def count_corals():
    psycopg2.connect("host=db-2 dbname=reef").cursor().execute("INSERT INTO coral_count SELECT * FROM coral")


@op
def count_fish():
    psycopg2.connect("host=db-2 dbname=reef").cursor().execute("INSERT INTO fish_count SELECT * FROM fish")


@job
def corals():
    count_corals()


@job
def fishes():
    count_fish()


@asset
def water():
    psycopg2.connect("host=db-2 dbname=reef").cursor().execute("INSERT INTO water SELECT * FROM probe")


water_job = define_asset_job("water_job", selection=[water])


@schedule(cron_schedule="30 6 * * *", job=fishes)
def fishes_at_dawn(context):
    return {}


defs = Definitions(
    jobs=[corals, fishes],
    schedules=[
        ScheduleDefinition(job=corals, cron_schedule="0 5 * * *"),
        ScheduleDefinition(name="water_at_noon", job=water_job, cron_schedule="0 12 * * *"),
        fishes_at_dawn,
    ],
)
