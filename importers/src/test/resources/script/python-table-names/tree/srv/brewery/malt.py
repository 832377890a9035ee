from peewee import CharField, Model, PostgresqlDatabase
from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.orm import Session, declarative_base, declared_attr


class Named:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + "_rows"


Base = declarative_base(cls=Named)


class Malt(Base):
    __table_args__ = ({"schema": "grain"},)
    id = Column(Integer, primary_key=True)


class Kept(Model):
    class Meta:
        database = PostgresqlDatabase("brewery", host="db-7")
        legacy_table_names = False


class OpenSack(Kept):
    name = CharField()


with Session(create_engine("postgresql://brew@db-6/brewery")) as session:
    session.query(Malt).delete()
    OpenSack.delete().execute()
