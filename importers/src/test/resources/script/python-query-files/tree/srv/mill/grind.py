import os

import aiosql
import psycopg2

queries = aiosql.from_path(os.path.join(os.path.dirname(__file__), "statements"), "psycopg2")
connection = psycopg2.connect("host=db-1 dbname=mill")
for sack in queries.sacks_waiting(connection, most=3):
    queries.sack_is_ground(connection, id=sack[0])
queries.ledger.write_down(connection)
