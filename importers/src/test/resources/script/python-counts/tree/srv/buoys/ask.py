import sqlite3
import sys

store = sqlite3.connect("/srv/buoys/buoys.db")
if len(sys.argv) > 1:
    store.execute("SELECT * FROM %s" % sys.argv[1])
elif len(sys.argv) == 1:
    store.execute("SELECT * FROM all_buoys")
else:
    store.execute("SELECT * FROM no_buoys")
