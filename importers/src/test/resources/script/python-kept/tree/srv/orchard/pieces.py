from collections import namedtuple
from dataclasses import asdict, dataclass
from typing import ClassVar

import psycopg2
from psycopg2 import sql

Move = namedtuple("Move", "source target")


@dataclass
class Row:
    table: ClassVar[str] = ""

    def insert(self, cursor):
        cursor.execute(f"INSERT INTO {self.table} (name) VALUES (%(name)s)", asdict(self))


@dataclass
class Variety(Row):
    table = "varieties"
    name: str
    early: bool = False


@dataclass
class Count:
    table: str

    def select(self):
        return "SELECT count(*) FROM {table}".format(**asdict(self))


def statements(path):
    text = ""
    with open(path) as lines:
        for line in lines:
            text += line
            if line.rstrip().endswith(";"):
                yield text
                text = ""


cursor = psycopg2.connect("dbname=orchard host=db1").cursor()
Variety("Boskoop").insert(cursor)
cursor.execute(Count("grafts").select())
for move in [Move("blossoms", "harvests")]:
    cursor.execute("INSERT INTO %(target)s SELECT * FROM %(source)s" % move._asdict())
cursor.execute(sql.Composed([sql.SQL("SELECT * FROM "), sql.Identifier("scions")]))
for statement in statements("/srv/orchard/year.sql"):
    cursor.execute(statement)
