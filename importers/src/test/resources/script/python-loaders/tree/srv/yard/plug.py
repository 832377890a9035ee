#!/usr/bin/env python3
import importlib.util
import sys

import psycopg2

spec = importlib.util.spec_from_file_location("extra", "/srv/yard/extra.py")
extra = importlib.util.module_from_spec(spec)
spec.loader.exec_module(extra)
cursor = psycopg2.connect("host=db-2 dbname=yard").cursor()
extra.work(cursor)
importlib.import_module(cursor.fetchone()[0]).work(cursor)
