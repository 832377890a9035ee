import os
import sqlite3
import sys

connection = sqlite3.connect("/var/lib/orchard.db")


def watch_night():
    connection.execute("INSERT INTO foxes DEFAULT VALUES")


def watch_day():
    connection.execute("INSERT INTO birds DEFAULT VALUES")


def report_night():
    connection.execute("SELECT * FROM foxes")


globals()["watch_" + sys.argv[1]]()
getattr(sys.modules[__name__], "report_%s" % sys.argv[1])()
globals()[os.environ["LAST"]]()
