from datetime import datetime

import psycopg2
from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

START = datetime(2020, 1, 1)

close = DAG("close_day", schedule="0 1 * * *", start_date=START)
prices = DAG(dag_id="prices", schedule="0 2 * * *", start_date=START)


def write(table):
    connection = psycopg2.connect("host=db1 dbname=shop")
    connection.cursor().execute("update " + table + " set done = true")


# both are made before any task is
PythonOperator(task_id="sum", python_callable=write, op_args=["sums"], dag=close)
PythonOperator(task_id="load", python_callable=write, op_args=["prices"], dag=prices)
PythonOperator(task_id="tell", python_callable=write, op_args=["close_log"], dag=close)

with DAG("stock", schedule="0 3 * * *", start_date=START) as stock:
    SQLExecuteQueryOperator(task_id="count", sql="delete from stock_old")
    BashOperator(task_id="tell", bash_command="psql -h db1 shop -c 'truncate stock_day'")

with DAG("mail", schedule="0 4 * * *", start_date=START):

    @task
    def queue():
        write("mail_queue")

    queue()


@dag(schedule="0 5 * * *", start_date=START)
def reports():
    @task
    def build():
        write("reports")

    build()


@dag(dag_id="audit", schedule="0 6 * * *", start_date=START)
def checks():
    SQLExecuteQueryOperator(task_id="audit", sql="insert into audit select * from orders")


reports()
checks()
