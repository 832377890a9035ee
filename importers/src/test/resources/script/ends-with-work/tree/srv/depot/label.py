#!/usr/bin/env python3
import psycopg2


def main():
    with psycopg2.connect(host="db3", dbname="depot") as depot:
        depot.cursor().execute("UPDATE label SET printed = true")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
