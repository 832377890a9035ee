import pg
import sqlite_utils
import web

db = web.database(dbn="postgres", host="db1", db="mill", user="mill")
for row in db.select("sacks", where="sold = true"):
    db.insert("sales", sack=row.id)
    db.update("stones", where="id = 1", worn=1)
db.delete("dust", where="1=1")

old = pg.DB(dbname="mill", host="db1")
row = old.get("grains", 1)
old.update("grains", row, stock=2)

local = sqlite_utils.Database("/var/lib/mill.db")
for row in local["weather"].rows:
    local["winds"].insert_all([row], pk="at")

settings = {"sails": 4}
settings.update(sails=5)
print(settings.get("sails"), "db.select('nothing')")
