import psycopg2
psycopg2.connect("host=rep dbname=rep").cursor().execute("select * from reports")
