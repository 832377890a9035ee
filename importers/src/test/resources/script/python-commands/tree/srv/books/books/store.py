from contextlib import contextmanager
from functools import wraps

import psycopg2


@contextmanager
def opened():
    connection = psycopg2.connect(host="db-07", dbname="library")
    try:
        yield connection
    finally:
        connection.close()


def logged(name):
    def outer(function):
        @wraps(function)
        def inner(*args, **kwargs):
            with opened() as connection:
                connection.cursor().execute("INSERT INTO run_log (name) VALUES (%s)", (name,))
            return function(*args, **kwargs)
        return inner
    return outer
