import sys
from concurrent.futures import ThreadPoolExecutor, as_completed

import psycopg2


def database():
    return psycopg2.connect(host="db-14", dbname="soundings").cursor()


def one(options, line):
    if options["depth"]:
        database().execute("SELECT depth FROM depth_line")
    else:
        database().execute("SELECT width FROM width_line")
    return "INSERT INTO measured (line) VALUES (1)"


class Survey:
    def __init__(self, lines):
        self.lines = lines

    def note(self, table):
        database().execute("INSERT INTO " + table + " (line) VALUES (1)")


options = {"depth": "--depth" in sys.argv}
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(one, options, line) for line in ["a"]]
    for future in as_completed(futures):
        database().execute(future.result())
    pool.submit(Survey([]).note, "survey_note")
    pool.map(Survey([]).note, ["calm_note", "storm_note"])
