import os

from pymongo import MongoClient, UpdateOne

database = MongoClient("mongodb://docs1:27017/mill").get_default_database()


class Kept:
    name = None

    def __init__(self, database):
        self.collection = database[self.name]

    def all(self):
        return self.collection.find({"open": True}).sort("at", -1)

    def put(self, row):
        self.collection.bulk_write([UpdateOne({"_id": row["_id"]}, {"$set": row}, upsert=True)])


class Orders(Kept):
    name = "orders"


class Archive(Kept):
    name = "archive"


for order in Orders(database).all():
    Archive(database).put(order)
database.sacks.aggregate([{"$match": {"full": True}}, {"$lookup": {"from": "farms", "as": "farm"}}, {"$out": "totals"}])
database[os.environ["COLLECTION"]].find({})
