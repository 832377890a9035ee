from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql://mate@db-15/logbook")
session = sessionmaker(bind=engine)()


def query(model, *conditions):
    return session.query(model).filter(*conditions)
