import psycopg2

connection = psycopg2.connect("host=db-9 dbname=mill")


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()
