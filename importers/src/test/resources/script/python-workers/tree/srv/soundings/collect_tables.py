import psycopg2

TABLES = ["pooled_one", "pooled_two"]


def database():
    return psycopg2.connect(host="db-14", dbname="soundings").cursor()
