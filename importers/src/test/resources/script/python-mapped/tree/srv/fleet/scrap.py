from model import Part, Rivet, Ship, delete, session

for ship in Ship.query.filter(Ship.is_old):
    same = Ship.by_id(ship.id)
    for part in same.parts:
        session.delete(part)
session.execute(delete(Rivet.__table__.join(Part)))
