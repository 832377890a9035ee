import psycopg2

psycopg2.connect("dbname=port host=db1").cursor().execute("SELECT * FROM sparks")
