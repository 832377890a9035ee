from sqlalchemy import column, create_engine, select, table, text
from storm.locals import Int, Store, Unicode, create_database


class Miller:
    __storm_table__ = "millers"
    id = Int(primary=True)
    name = Unicode()


store = Store(create_database("postgres://db1/mill"))
for miller in store.find(Miller, Miller.name == "Anton"):
    miller.name = "Berta"
store.commit()

with create_engine("postgresql://db1/mill").connect() as connection:
    connection.execute(select(column("id")).select_from(table("wheels")).where(text("broken")))
