from sqlalchemy import *
from sqlalchemy.dialects.postgresql import insert

engine = create_engine("postgresql://keeper@db-1/vault")
metadata = MetaData()
coins = Table("coins", metadata, Column("id", Integer))
statement = insert(coins).values(id=1)
with engine.begin() as connection:
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"id": 2}))
    connection.execute(delete(Table("notes", metadata, Column("id", Integer))))
