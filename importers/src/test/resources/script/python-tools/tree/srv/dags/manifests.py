from airflow import DAG
from airflow.providers.postgres.operators.postgres import PostgresOperator

with DAG("manifest_close", schedule_interval=None) as dag:
    PostgresOperator(task_id="close", postgres_conn_id="port", sql="UPDATE manifests SET closed = true")

with DAG("manifest_drop", schedule_interval=None) as other:
    PostgresOperator(task_id="drop", postgres_conn_id="port", sql="DELETE FROM dropped")
