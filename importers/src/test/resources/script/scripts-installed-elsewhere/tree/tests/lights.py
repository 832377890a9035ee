import psycopg2
c = psycopg2.connect("dbname=harbour host=db-01").cursor()
c.execute("delete from lights")
