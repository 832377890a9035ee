import psycopg2
from celery import Celery

app = Celery("tasks")


@app.task
def weigh(table):
    psycopg2.connect("dbname=port host=db1").cursor().execute("UPDATE " + table + " SET checked = now()")


@app.task
def loose():
    psycopg2.connect("dbname=port host=db1").cursor().execute("DELETE FROM loose")
