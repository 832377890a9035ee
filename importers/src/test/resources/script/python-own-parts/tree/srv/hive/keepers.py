import sqlite3

import attr


class Registered(type):
    known = []

    def __new__(mcs, name, bases, contents):
        made = super().__new__(mcs, name, bases, contents)
        Registered.known.append(made)
        return made


class Keeper(metaclass=Registered):
    def keep(self):
        pass


@attr.s
class Tools:
    table = attr.ib(default="smokers")


class Smoker(Keeper):
    def keep(self):
        tools = Tools()
        sqlite3.connect("/var/lib/hive/hive.db").execute(f"DELETE FROM {tools.table}")


for keeper in Registered.known:
    keeper().keep()
