from psycopg2.extras import execute_values
from psycopg2.sql import SQL, Identifier

ITEMS = ("shelf_index", "volume_index")


class Index:
    title = "TRUNCATE title"

    def __init__(self, name, connection):
        self.name = name
        self.connection = connection

    def fill(self, query):
        cursor = self.connection.cursor()
        cursor.execute(query)
        execute_values(cursor, SQL("INSERT INTO {table} (id) VALUES %s").format(table=Identifier("search", self.name)),
                       cursor.fetchall())
