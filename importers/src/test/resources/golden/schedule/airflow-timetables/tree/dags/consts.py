from datetime import datetime, timedelta
from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.bash import BashOperator
SCHEDULE = "15 */4 * * *"
DAG_ARGS = dict(schedule_interval=SCHEDULE, start_date=datetime(2024, 1, 1), catchup=False)
with DAG("hourlyish", **DAG_ARGS) as d:
    BashOperator(task_id="x", bash_command="/opt/etl/x.sh ")
@dag(dag_id="decorated", schedule="0 5 * * *", default_args={"retries": 2, "retry_delay": timedelta(minutes=5)})
def pipeline():
    @task
    def load():
        return 1
    load()
pipeline()
