import argparse
import inspect
import string
import sys

import psycopg2


class Action:
    sql = ""

    @classmethod
    def title(cls):
        letters = [cls.__name__[0].lower()]
        for letter in cls.__name__[1:]:
            if letter in string.ascii_uppercase:
                letter = "_" + letter.lower()
            letters.append(letter)
        return "".join(letters)


class PruneOld(Action):
    sql = "DELETE FROM branches WHERE dead"


class PruneYoung(Action):
    sql = "DELETE FROM twigs WHERE dead"


class Actions:
    def __init__(self):
        self.__all = None
        parser = argparse.ArgumentParser()
        parser.add_argument("-o", "--older", type=int)
        parser.add_argument("actions", nargs="*", help="one of " + ", ".join(sorted(self.all.keys())))
        self.args = parser.parse_args()

    @property
    def all(self):
        if self.__all is None:
            self.__all = {}
            for name, value in inspect.getmembers(sys.modules[__name__]):
                if inspect.isclass(value) and value != Action and issubclass(value, Action):
                    self.__all[value.title()] = value
        return self.__all

    def run(self):
        for name in self.args.actions:
            psycopg2.connect("dbname=orchard host=db1").cursor().execute(self.all[name].sql)


if __name__ == "__main__":
    Actions().run()
