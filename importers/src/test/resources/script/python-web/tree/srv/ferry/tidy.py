from flask import current_app, g
from sqlalchemy import create_engine, text
from werkzeug.local import LocalProxy

engine = create_engine("postgresql://ferry@db-4/harbour")


def open_connection():
    kept = getattr(g, "kept", None)
    if kept is None:
        kept = g.kept = engine.connect()
    return kept


connection = LocalProxy(open_connection)


def tidy(on):
    with on.begin():
        on.execute(text("DELETE FROM bookings WHERE until < now()"))


tidy(connection)
current_app.archive.execute("INSERT INTO tidied (day) SELECT now()")
