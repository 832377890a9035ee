import psycopg2
psycopg2.connect("host=db-2 dbname=docks").cursor().execute("DELETE FROM lent")
