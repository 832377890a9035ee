import atexit
import functools
import sqlite3

import pandas as pd

connection = sqlite3.connect("/var/lib/orchard.db")
run = functools.partial(connection.execute)
read = functools.partial(pd.read_sql, con=connection)


class Shed:
    def clear(self, table, *, where):
        run("DELETE FROM %s WHERE %s" % (table, where))


def load(table):
    return read(f"SELECT * FROM {table}")


@atexit.register
def signed_off():
    run("INSERT INTO shifts DEFAULT VALUES")


frames = {name: load(name) for name in ("apples", "pears")}
for job in [functools.partial(Shed().clear, "ladders", where="broken"), functools.partial(Shed().clear, table="sprays", where="old")]:
    job() if frames else job(where="1=1")
