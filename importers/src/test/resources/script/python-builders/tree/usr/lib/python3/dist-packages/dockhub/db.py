import re

import psycopg2

NAMED = re.compile(r"%\((?P<name>\w+)\)[a-z]")


class Cursor:
    def __init__(self, cursor):
        self.cursor = cursor

    def execute(self, statement, values=()):
        return self.cursor.execute(NAMED.sub(r"%(\g<name>)s", statement), values)

    def fetchall(self):
        return self.cursor.fetchall()


def cursor():
    return Cursor(psycopg2.connect("host=db-2 dbname=docks").cursor())


class Deleted:
    def __init__(self, table, clauses):
        self.table = table
        self.clauses = clauses

    def __str__(self):
        return "DELETE FROM %s WHERE %s" % (self.table, " AND ".join(sorted(self.clauses)))

    def run(self, cursor):
        cursor.execute(str(self))


class Asked:
    def __init__(self, tables, columns, clauses):
        self.tables = tables
        self.columns = columns
        self.clauses = clauses

    def __str__(self):
        column_names = ", ".join(self.columns)
        table_names = ", ".join(self.tables)
        conditions = " AND ".join(self.clauses)
        return "SELECT %(column_names)s FROM %(table_names)s WHERE %(conditions)s" % locals()

    def run(self, cursor, values):
        cursor.execute(str(self), values)
        return cursor.fetchall()
