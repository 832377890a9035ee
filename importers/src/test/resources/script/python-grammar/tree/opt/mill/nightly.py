"""What newer versions of the language allow."""
import sys

import psycopg2

type Rows[T] = list[T]
type Name = str

conn = psycopg2.connect("host=db1 dbname=mill")
match = "a name like any other"
type = match.upper()


class Sack[T: (int, str)]:
    table = "sacks"

    def fill[K, *Ts, **P](self, grain: T, /, kind: K = None, *, times=1) -> T:
        conn.cursor().execute(f"insert into {self.table} (grain) values (%s)", (grain,))
        return grain


def first[T](rows: list[T]) -> T:
    conn.cursor().execute("select grain from deliveries")
    return rows[0]


def book(order):
    cursor = conn.cursor()
    match order:
        case "grind" | "sift":
            cursor.execute("insert into ground (at) values (now())")
        case "burn":
            cursor.execute("insert into burnt (at) values (now())")
        case _:
            cursor.execute("insert into other (at) values (now())")


def take(order):
    cursor = conn.cursor()
    match order:
        case {"table": str(name), **rest} if rest:
            cursor.execute(f"delete from {name}")
        case [action, *others] if known(action):
            cursor.execute("insert into orders (action) values (%s)", (action,))
        case Sack(table=where):
            cursor.execute(f"update {where} set empty = true")
        case (1, 2) as pair:
            cursor.execute("insert into pairs (value) values (%s)", (pair,))
        case sys.maxsize | -1 | None:
            cursor.execute("insert into odd (at) values (now())")
        case _:
            cursor.execute("insert into other (at) values (now())")


def sift(kind):
    match kind, len(kind):
        case "fine", _:
            conn.cursor().execute("insert into fine (at) values (now())")


def known(action):
    conn.cursor().execute(f"select 1 from {action or 'actions'}")
    return True


try:
    first([1])
except* (ValueError, TypeError) as several:
    conn.cursor().execute("insert into failures (at) values (now())")

settings = {"table": "flour", "kind": "rye"}
suffix = "rye"
conn.cursor().execute(f"select * from {f"bins_{suffix}"} where kind = '{settings["kind"]}'")
conn.cursor().execute(f"insert into {settings["table"]} (weight) values ({{1}})")
if (count := len(settings)) > 1:
    Sack().fill("oats")
book("grind")
take({"table": "dust", "all": True})
sift("fine")
