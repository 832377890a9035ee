import sqlite3
import requests

store = sqlite3.connect("/srv/lights/lights.db")
replies = {}
for row in store.execute("SELECT island FROM islands"):
    replies[row["island"]] = requests.get(row["island"]).json()
for row in store.execute("SELECT island FROM islands"):
    light = replies.get(row["island"], {}).get("light", {}).get("state", None)
    if light is None:
        continue
    store.execute("UPDATE islands_lit SET state = ?", [light])
