import argparse
import sqlite3


class Cleaner:
    kind = None

    def __init__(self, store):
        self.store = store

    def sql(self):
        return "DELETE FROM {table}".format(table=self.kind)

    def clean(self):
        self.store.execute(self.sql())


class Chains(Cleaner):
    kind = "chains"


class Lamps(Cleaner):
    kind = "lamps"


parser = argparse.ArgumentParser()
parser.add_argument("--chains", action="store_true")
parser.add_argument("--lamps", action="store_true")
options = parser.parse_args()
store = sqlite3.connect("/srv/buoys/buoys.db")
by_kind = {}
for cleaner in [one(store) for one in Cleaner.__subclasses__() if getattr(options, one.kind, False)]:
    by_kind[cleaner.kind.upper()] = cleaner
for cleaner in by_kind.values():
    cleaner.clean()
