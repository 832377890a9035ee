from google.cloud import bigquery, storage

client = bigquery.Client(project="mill")
rows = client.query("SELECT day, count(*) FROM `mill.mart.loads` GROUP BY day").result()
client.load_table_from_json([dict(row) for row in rows], "mill.mart.days")
storage.Client().list_blobs("sacks")
