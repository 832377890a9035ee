from typing import cast

from peewee import BooleanField, CharField, Model, SqliteDatabase

db = SqliteDatabase("/var/lib/brewery/casks.db")


class Hashed:
    @classmethod
    def get(cls, *args, **kwargs):
        return super().get(*args, hashed=kwargs.pop("name"))


class Table(Model):
    class Meta:
        database = db


class Barrel(Hashed, Table):
    name = CharField()
    leaks = BooleanField()

    def mend(self):
        Plug.insert(barrel=self.name).execute()


class Plug(Table):
    barrel = CharField()


cast(Barrel, Barrel.get(name="old")).mend()
