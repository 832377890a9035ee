import os

from airflow.decorators import dag, task
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

HERE = os.path.abspath(os.path.dirname(__file__))


def fetch(source, day):
    for attempt in range(3):
        try:
            rows = source.ask(day)
        except TimeoutError:
            print("again")
        else:
            break
    else:
        raise RuntimeError("nobody answered")
    name = "read_early.sql" if day == "monday" else "read_late.sql"
    with open(os.path.join(HERE, "../sql", name)) as file:
        query = file.read()
    with PostgresHook("warehouse").get_conn() as connection, connection.cursor() as cursor:
        cursor.execute(query)


@dag(
    dag_id="load",
    schedule="0 3 * * *",
    template_searchpath=[os.path.join(HERE, "../sql")],
)
def load():
    empty = SQLExecuteQueryOperator(
        task_id="empty",
        conn_id="warehouse",
        sql=["TRUNCATE staging_a", "DELETE FROM staging_b WHERE day = '{{ ds }}'"],
    )
    sums = SQLExecuteQueryOperator(
        task_id="sums", conn_id="warehouse", sql="sums.sql", params={"table": "daily_sums", "days": 3}
    )

    @task()
    def pull(source, **context):
        fetch(source, context["day"])

    @task.bash(env={"TARGET": "arrivals"})
    def copy() -> str:
        return """zcat /srv/in.gz | psql -d warehouse -c "\\COPY $TARGET FROM STDIN" """

    empty >> pull.override(task_id="one").expand(source=["a", "b"]) >> copy() >> sums


load()
