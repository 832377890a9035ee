from airflow.sdk import DAG, Asset
from airflow.timetables.trigger import CronTriggerTimetable, MultipleCronTriggerTimetable
from airflow.timetables.assets import AssetOrTimeSchedule
from airflow.providers.standard.operators.bash import BashOperator
import pendulum
orders = Asset("postgres://dwh/orders")
with DAG("twice", schedule=MultipleCronTriggerTimetable("0 1 * * *", "0 13 * * *", timezone="UTC"), start_date=pendulum.datetime(2025, 1, 1)):
    BashOperator(task_id="a", bash_command="/opt/etl/twice.sh")
with DAG("both", schedule=AssetOrTimeSchedule(timetable=CronTriggerTimetable("0 6 * * 3", timezone="UTC"), assets=[orders])):
    BashOperator(task_id="b", bash_command="/opt/etl/both.sh")
with DAG("always", schedule="@continuous", max_active_runs=1):
    BashOperator(task_id="c", bash_command="/opt/etl/always.sh")
with DAG("by_hand", schedule=None):
    BashOperator(task_id="d", bash_command="/opt/etl/hand.sh")
