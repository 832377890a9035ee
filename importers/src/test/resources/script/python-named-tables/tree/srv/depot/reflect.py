from sqlalchemy import MetaData, Table, create_engine, insert, select
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session

engine = create_engine("postgresql://depot@db-3/depot")
Base = automap_base()
Base.prepare(autoload_with=engine)
Driver = Base.classes.drivers
Tour = Base.classes["tours"]

metadata = MetaData(schema="billing")
metadata.reflect(bind=engine)
invoices = metadata.tables["invoices"]
trucks = Table("trucks", MetaData(), autoload_with=engine)

with Session(engine) as session:
    for driver in session.query(Driver).filter(Driver.active == True):
        session.add(Tour(driver=driver.id))
    session.execute(select(trucks.c.plate))
    session.execute(insert(invoices).values(paid=False))
    session.commit()
