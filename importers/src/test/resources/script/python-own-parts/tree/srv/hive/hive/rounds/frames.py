import sqlite3


def make():
    sqlite3.connect("/var/lib/hive/hive.db").execute("UPDATE frames SET seen = 1")
