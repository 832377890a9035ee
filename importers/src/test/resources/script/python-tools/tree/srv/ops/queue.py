import paramiko
import psycopg2
from prefect import flow, task
from redis import Redis
from rq import Queue


@task(retries=2)
def buoys():
    psycopg2.connect("dbname=port host=db1").cursor().execute("SELECT * FROM buoys")


@flow
def night():
    buoys.submit().result()


queue = Queue(connection=Redis())
queue.enqueue("tasks.weigh", "anchors")
night()
remote = paramiko.SSHClient()
remote.connect("db2", username="port")
remote.exec_command("psql -d lights -c 'DELETE FROM flashes'")
