import functools
import inspect

import psycopg2


def with_session(function):
    @functools.wraps(function)
    def wrapped(*args, **kwargs):
        if len(args) < len(inspect.getfullargspec(function).args):
            kwargs["session"] = psycopg2.connect("dbname=tide").cursor()
        return function(*args, **kwargs)

    return wrapped


class Settings:
    def __init__(self):
        for name in ["revision", "station"]:
            setattr(self, "get_" + name, lambda n=name: self.from_database(n))
            setattr(Settings, name, property(fget=getattr(self, "get_" + name)))

    def from_database(self, name):
        psycopg2.connect("dbname=tide").cursor().execute("select value from settings where name = %s", (name,))


@with_session
def nobody_calls_this(session=None):
    session.execute("delete from stations")


@with_session
def station(session=None):
    session.execute("select name from stations")
