import threading
import oracledb

conn = oracledb.connect(user="clerk", password="", dsn="db3:1522/BANK")


class Ledger:
    def __init__(self, cursor):
        self.cursor = cursor

    def __enter__(self):
        self.cursor.execute("INSERT INTO openings VALUES (1)")
        return self

    def __exit__(self, *what):
        self.cursor.execute("INSERT INTO closings VALUES (1)")

    def __iter__(self):
        self.cursor.execute("SELECT line FROM lines")
        yield 1

    def never(self):
        self.cursor.execute("DELETE FROM kept")


class Sweeper(threading.Thread):
    def run(self):
        conn.cursor().execute("DELETE FROM dust")


with Ledger(conn.cursor()) as ledger:
    for line in ledger:
        print(line)
Sweeper().start()
