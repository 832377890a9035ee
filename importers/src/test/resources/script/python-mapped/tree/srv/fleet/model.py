from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, delete, select
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import relationship
from turbogears.database import session


class Mapped(object):
    query = session.query_property()

    @classmethod
    def by_id(cls, id):
        return cls.query.filter(cls.id == id).one()


Base = declarative_base(cls=Mapped)


class Flag(Base):
    __tablename__ = "flag"
    id = Column(Integer, primary_key=True)


class Age(Base):
    __tablename__ = "age"
    id = Column(Integer, primary_key=True)
    years = Column(Integer)


class Ship(Base):
    __tablename__ = "ship"
    id = Column(Integer, primary_key=True)
    flag_id = Column(Integer, ForeignKey("flag.id"), default=select([Flag.id], limit=1))
    parts = relationship("Part", back_populates="ship")

    @hybrid_property
    def is_old(self):
        return self.age > 40

    @is_old.expression
    def is_old(cls):
        return select([Age.years]) > 40


class Part(Base):
    __tablename__ = "part"
    id = Column(Integer, primary_key=True)
    ship = relationship("Ship", back_populates="parts")


class Rivet(Base):
    __tablename__ = "rivet"
    id = Column(Integer, primary_key=True)
