import sys

from tide.base import Settings, station


def load():
    Settings()
    return station()


def forget():
    from tide.base import nobody_calls_this
    nobody_calls_this()


def main(argv=None):
    if argv is None:
        argv = sys.argv
    if argv[1] == "load":
        load()
    elif argv[1] == "forget":
        forget()
