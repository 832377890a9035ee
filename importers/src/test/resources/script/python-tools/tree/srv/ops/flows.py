import psycopg2
from dagster import job, op


@op
def weigh():
    psycopg2.connect("dbname=port host=db1").cursor().execute("SELECT * FROM weights")


@op
def drop():
    psycopg2.connect("dbname=port host=db1").cursor().execute("DELETE FROM weights")


@job
def nightly():
    weigh()


@job
def yearly():
    drop()
