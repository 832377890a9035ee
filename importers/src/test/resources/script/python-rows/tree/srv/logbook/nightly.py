from sqlalchemy import bindparam, exists, or_, select, text

from logbook import db
from logbook.models import Letter, Port, Sailor, Ship, Tally, Watch

OWNED = ((Port, ("ShipID",)), (Letter, ("sailor_id", "id")))


def owns(ship):
    return or_(*[exists().where(getattr(model, column) == ship) for model, columns in OWNED for column in columns])


for name in db.query(Ship.Name):
    print(name)
db.query(Sailor, ~owns(3)).all()

sailor = db.query(Sailor).first()
if not sailor:
    sailor = Sailor(name="Jonah")
    db.session.add(sailor)
print(sailor.pay)
sailor.watches.append(Watch())

tally, created = Tally.get_or_create(id=1)
db.session.execute(text("INSERT INTO counted (n) VALUES (:n)").bindparams(bindparam("n")), {"n": 1})
