import contextlib
import sqlite3


class Tables:
    """Each table is an attribute."""

    def __init__(self, connection):
        self.connection = connection

    def __getattr__(self, name):
        return Table(self.connection, name)


class Table:
    def __init__(self, connection, name):
        self.connection, self.name = connection, name

    def rows(self):
        return self.connection.execute("SELECT * FROM " + self.name)


class Watched:
    """Everything but its own methods belongs to the connection."""

    def __init__(self, connection):
        self._connection = connection

    def __getattr__(self, name):
        return getattr(self._connection, name)

    def close(self):
        print("closed, DELETE FROM nothing")


class Latest:
    def __init__(self, connection):
        self.connection = connection

    def __getitem__(self, table):
        return self.connection.execute("SELECT max(at) FROM " + table).fetchone()


with contextlib.closing(sqlite3.connect("/var/lib/orchard.db")) as connection, connection:
    for row in Tables(connection).pickers.rows():
        Watched(connection).execute("UPDATE baskets SET full = 1 WHERE picker = ?", row)
    print(Latest(connection)["frosts"])
