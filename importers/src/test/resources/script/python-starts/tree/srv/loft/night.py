import psycopg2


def main():
    cursor = psycopg2.connect("host=db-1 dbname=loft").cursor()
    cursor.execute("insert into nights select * from evenings")


if __name__ == "__main__":
    main()
