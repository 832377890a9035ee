#!/usr/bin/env python3
import getopt
import sys

import psycopg2

options, words = getopt.getopt(sys.argv[1:], "v", ["older=", "dry-run"])
older, dry = "365", False
for option, value in options:
    if option == "--older":
        older = value
    elif option == "--dry-run":
        dry = True
session = psycopg2.connect("dbname=tide").cursor()
if dry:
    session.execute("select count(*) from dry_runs")
for table in words:
    session.execute("delete from " + table + "_" + older)
