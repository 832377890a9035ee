import psycopg2


def sweep(table):
    psycopg2.connect("host=db-1 dbname=loft").cursor().execute(f"delete from {table}")
