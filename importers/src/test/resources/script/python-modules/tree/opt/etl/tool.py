#!/usr/bin/env python3
import sys
from sqlalchemy import create_engine, text

QUERIES = {"count": "SELECT count(*) FROM events", "drop": "DELETE FROM events_old"}
SKIPPED = ["sessions"]


def execute(engine, names):
    with engine.begin() as conn:
        for name in names:
            conn.execute(text(QUERIES[name]))


engine = create_engine("mysql+pymysql://tool@db-01/metrics")
if "--dry-run" in sys.argv:
    execute(engine, ["count"])
else:
    execute(engine, list(QUERIES))
for sql in ["SELECT 1 FROM " + t for t in ["visits", "sessions"] if t not in SKIPPED]:
    engine.connect().execute(sql)
print("SELECT * FROM printed")
