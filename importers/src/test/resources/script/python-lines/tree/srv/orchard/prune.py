import argparse
import re
import tomllib

import psycopg2
import sqlparse


class Job:
    known = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Job.known[cls.name] = cls


class Winter(Job):
    name = "winter"

    def run(self, cursor):
        cursor.execute("insert into cuttings select * from branches")


class Summer(Job):
    name = "summer"

    def run(self, cursor):
        cursor.execute("delete from blossoms")


parser = argparse.ArgumentParser()
parser.add_argument("--job", choices=["winter", "summer"], required=True)
with open("/srv/orchard/orchard.toml", "rb") as file:
    settings = tomllib.load(file)
cursor = psycopg2.connect(settings["orchard"]["database"]["dsn"]).cursor()
Job.known[parser.parse_args().job]().run(cursor)
for tree in settings["orchard"]["trees"]:
    cursor.execute("delete from " + tree)
with open("/srv/orchard/fences.txt") as fences:
    for line in fences:
        fence = line.strip()
        if not fence or fence.startswith("#"):
            continue
        cursor.execute("truncate " + fence)
for bed in open("/srv/orchard/beds.txt").read().splitlines():
    cursor.execute("update %s set dug = true" % bed)
for statement in sqlparse.split(open("/srv/orchard/harvest.sql").read()):
    cursor.execute(statement)
cursor.execute(re.sub(r"--.*", "", open("/srv/orchard/cider.sql").read()))
match settings["orchard"]["kinds"]:
    case ["apple"]:
        cursor.execute("insert into apples values (1)")
    case ["pear", *others]:
        cursor.execute("insert into pears values (1)")
