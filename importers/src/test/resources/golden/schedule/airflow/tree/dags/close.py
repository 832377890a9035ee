from datetime import datetime, timedelta

import pendulum
from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.timetables.trigger import CronTriggerTimetable

NIGHTLY = "15 2 * * *"


def load_orders():
    pass


with DAG(
    dag_id="close_day",
    schedule=NIGHTLY,
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Vienna"),
    catchup=False,
) as close_day:
    dump = BashOperator(task_id="dump", bash_command="/opt/close/dump.sh {{ ds }}")
    load = PythonOperator(task_id="load", python_callable=load_orders)
    dump >> load

hourly = DAG("hourly_stock", schedule_interval=timedelta(hours=1), start_date=datetime(2026, 1, 1))
by_hand = DAG("by_hand", schedule=None)
old = DAG("old_default", start_date=datetime(2020, 1, 1))
weekly = DAG("weekly", timetable=CronTriggerTimetable("0 6 * * mon", timezone="UTC"))
strange = DAG("strange", schedule=WorkdaysOnly(at="06:00"))
# DAG("commented", schedule="0 0 * * *")


@dag(schedule="@monthly", tags=["finance"])
def statements():
    @task
    def write():
        pass

    write()
