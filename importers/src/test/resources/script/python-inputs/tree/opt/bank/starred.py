from peewee import *

db = PostgresqlDatabase("bank", host="db1")


class Table(Model):
    class Meta:
        database = db


class Safe(Table):
    class Meta:
        table_name = "safes"


class Drawer(Table):
    pass


Safe.delete().where(Safe.id == 1).execute()
for drawer in Drawer.select():
    print(drawer)
