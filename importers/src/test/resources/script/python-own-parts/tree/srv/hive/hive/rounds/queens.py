import sqlite3


def make():
    sqlite3.connect("/var/lib/hive/hive.db").execute("SELECT * FROM queens")
