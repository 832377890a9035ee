import psycopg2, os, settings
c = psycopg2.connect(dbname=settings.get("x"), host=settings.get("h"))
c.cursor().execute("delete from carts")
d = psycopg2.connect("dbname=%s host=%s" % (settings.get("x"), settings.get("h")))
d.cursor().execute("delete from trolleys")
