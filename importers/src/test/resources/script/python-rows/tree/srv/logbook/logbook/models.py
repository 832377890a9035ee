import sqlalchemy as sa
from sqlalchemy.orm import relationship
from sqlalchemy_helpers import get_base

from . import schema

Base = get_base()


class Ship(Base):
    __table__ = schema.Ships
    __tablename__ = __table__.name


class Port(Base):
    __table__ = schema.Ports


class Sailor(Base):
    __tablename__ = "sailor"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
    watches = relationship("Watch", secondary="sailor_watch")
    letters = relationship("Letter")

    @property
    def pay(self):
        if not hasattr(self, "_pay"):
            self._pay = 12
        return self._pay


class Watch(Base):
    __tablename__ = "watch"
    id = sa.Column(sa.Integer, primary_key=True)


class Letter(Base):
    __tablename__ = "letter"
    id = sa.Column(sa.Integer, primary_key=True)
    sailor_id = sa.Column(sa.Integer)


class Tally(Base):
    __tablename__ = "tally"
    id = sa.Column(sa.Integer, primary_key=True)
