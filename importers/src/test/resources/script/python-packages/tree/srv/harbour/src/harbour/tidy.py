import argparse

import psycopg2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--older", type=int)
    arguments = parser.parse_args()
    connection = psycopg2.connect(host="db-11", dbname="harbour")
    connection.cursor().execute("DELETE FROM mooring WHERE left_on < now() - %s * interval '1 day'", (arguments.older,))


def never():
    psycopg2.connect(host="db-11", dbname="harbour").cursor().execute("TRUNCATE quay")
