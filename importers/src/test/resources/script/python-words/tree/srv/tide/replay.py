from optparse import OptionParser

import psycopg2

parser = OptionParser()
parser.add_option("--all", dest="all", action="store_true", help="every reading")
parser.add_option("--one", dest="one", help="only this one")
parser.add_option("--keep", dest="keep", action="store_true")
(options, words) = parser.parse_args()

session = psycopg2.connect("dbname=tide").cursor()
session.execute("create temp table replayed (id int, level numeric)")
session.execute("insert into replayed select id, level from readings")
if options.one:
    session.execute("delete from replayed where id <> %s", (options.one,))
    session.execute("select * from single_readings")
if options.keep:
    session.execute("update levels set level = r.level from replayed r where r.id = levels.id")
else:
    session.execute("delete from levels")
