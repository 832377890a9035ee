import sqlite3
from types import SimpleNamespace

place = SimpleNamespace(db="/var/lib/hive/hive.db", head="honey")
db = sqlite3.connect(place.db)
statements = {}


def statement(function):
    statements[function.__name__] = function.__doc__
    return function


@statement
def settled():
    """INSERT INTO settled SELECT 1"""


for year in range(2019, 2021):
    db.execute(f"DELETE FROM {place.head}_{year}")
db.execute(statements["settled"])
