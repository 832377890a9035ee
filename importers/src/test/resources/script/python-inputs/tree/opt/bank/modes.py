import logging
import os

from sqlalchemy import MetaData, Table, create_engine, insert, select

engine = create_engine("postgresql://bank@db1/" + os.environ.get("BANK_DATABASE", "bank"))
tables = MetaData()
ledger = Table("ledger", tables, autoload_with=engine)
closed = Table("closed", tables, autoload_with=engine)


class Diary(logging.Handler):
    def emit(self, record):
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO diary (word) VALUES ('...')")


log = logging.getLogger("bank")
log.addHandler(Diary())
with engine.begin() as connection:
    if os.environ.get("BANK_MODE", "full") == "full":
        connection.execute(insert(closed).from_select(["id"], select(ledger.c.id)))
    else:
        connection.exec_driver_sql("UPDATE trial SET n = 1")
    for name in map(str.strip, ["coins ", " notes"]):
        connection.exec_driver_sql(f"DELETE FROM {name}")
log.warning("closed")
