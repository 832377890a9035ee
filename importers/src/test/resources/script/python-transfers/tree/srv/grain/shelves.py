import clickhouse_connect
import ibis
import snowflake.connector
from snowflake.connector.pandas_tools import write_pandas

store = ibis.postgres.connect(host="db-1", database="grain")
shelves = store.table("shelves")
store.create_table("shelves_full", shelves.filter(shelves.full))

clicks = clickhouse_connect.get_client(host="db-2", database="counts")
steps = clicks.query_df("SELECT * FROM steps")
clicks.insert("steps_of_the_day", steps)
clicks.command("TRUNCATE TABLE steps_open")

cloud = snowflake.connector.connect(account="grain-7", database="HARVEST")
write_pandas(cloud, steps, "STEPS")
