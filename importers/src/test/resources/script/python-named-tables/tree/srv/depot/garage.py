from pony.orm import db_session, delete, select

from depot.models import Archive, Note, Trip, Vehicle


@db_session
def close():
    for vehicle in select(v for v in Vehicle if v.owner.name == "city"):
        Trip(vehicle=vehicle, km=0)
        vehicle.plate = vehicle.plate.strip()
    delete(n for n in Note if n.text == "")


def never():
    Archive(text="x")


close()
