import psycopg2

if __name__ == "__main__":
    psycopg2.connect("host=db-1 dbname=loft").cursor().callproc("tidy_up", [3])
