from pony.orm import *

db = Database()


class Vehicle(db.Entity):
    plate = Required(str)
    owner = Required("Holder")
    trips = Set("Trip")


class Holder(db.Entity):
    _table_ = "vehicle_holder"
    name = Required(str)
    vehicles = Set(Vehicle)


class Trip(db.Entity):
    vehicle = Required(Vehicle)
    km = Required(int)


class Note(db.Entity):
    text = Required(str)


class Archive(db.Entity):
    text = Required(str)


db.bind(provider="postgres", host="db-4", database="garage")
db.generate_mapping()
