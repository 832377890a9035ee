import sqlite3
import sys

store = sqlite3.connect("/srv/buoys/buoys.db")
i = 1
while i < len(sys.argv):
    store.execute("UPDATE %s SET tended = 1" % sys.argv[i])
    i = i + 1
