import os

from logbook import db
from logbook.models import Letter, Sailor, Watch


def steps(known, wanted):
    found = []
    if known["steps"]:
        for step in known["steps"]:
            db.session.execute("DELETE FROM " + step)
    else:
        found = list(wanted)
    if not found:
        raise ValueError
    return found


for table in steps({"steps": []}, ["first_step", "second_step"]):
    db.session.execute("SELECT id FROM " + table)


def letters(sailor=None, watch=None):
    query = db.session.query(Letter)
    if any(one is not None for one in (watch,)):
        query = query.join(Watch)
    if any(one is not None for one in (sailor, watch)):
        query = query.join(Sailor)
    return query.all()


letters(sailor=1)

by_port = {}
for line in open("/var/lib/logbook/ports.txt"):
    by_port[line.split()[0]] = line
more = {}
more.update(by_port)
for port in more.keys():
    db.session.execute("INSERT INTO port_seen (name) VALUES (1)")


def asked(*arguments):
    db.session.execute(*arguments)


asked("SELECT id FROM asked_for", {"id": 1})

for duty in os.environ["DUTIES"].split():
    duty["rows"] = db.session.query(Watch)
    duty["rows"].delete()
