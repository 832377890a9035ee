import psycopg2
from weather.network import Table

conn = psycopg2.connect(host="db-09", dbname="shop")
cursor = conn.cursor()
network = Table("north")
for station in network.stations:
    cursor.execute("UPDATE stations SET seen = now() WHERE name = %s", (station,))
conn.commit()
