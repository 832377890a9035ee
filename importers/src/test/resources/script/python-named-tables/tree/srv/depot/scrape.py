import os

import dataset

db = dataset.connect("postgresql://depot@db-3/depot")
parcels = db["parcels"]


def save(row):
    with db as session:
        session["scans"].upsert(row, ["code"])
    if parcels.find_one(code=row["code"]) is None:
        parcels.insert(row)


for route in db.load_table("routes"):
    save({"code": route["code"]})
for row in db.query("SELECT code FROM returns WHERE day = current_date"):
    save(row)
db.get_table("reports").delete(day=os.environ["DAY"])
names = {"shelves": 3}
print(names["shelves"])
