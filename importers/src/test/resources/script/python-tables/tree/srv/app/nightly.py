from sqlalchemy import create_engine, select

import tables
import web
from unread_library import helper, run_it

db = create_engine("postgresql://app@db-03/app").connect()

# columns that are kept in a list name their tables
columns = [tables.orders.c.id, tables.customers.c.id.label("customer")]
for row in db.execute(select(*columns)):
    print(row)

# a statement that gives rows back
changed = db.execute(tables.orders.update().returning(tables.orders.c.id).values(customer=1))
for row in changed:
    db.execute(tables.changes.insert().values(id=row.id))

# what is sorted into a dictionary under keys that are only known at run time
by_customer = {}
for row in db.execute("SELECT customer, id FROM invoices"):
    by_customer.setdefault(row.customer, {})[row.id] = row
for customer, rows in by_customer.items():
    db.execute(tables.groups.delete().where(tables.groups.c.id == customer))

# handed to what nobody could read
run_it("DELETE FROM unknown WHERE id = 1")
cursor = helper()
for table, query in [("stock", None), ("shelves", "SELECT id FROM shelves WHERE used")]:
    cursor.copy_expert("COPY %s TO STDOUT" % table if query is None else "COPY (%s) TO STDOUT" % query, None)
names = ",".join(helper())
run_it(f"INSERT INTO readings ({names}) VALUES ({names})")
