from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()


class Tree(Base):
    __tablename__ = "trees"
    id = Column(Integer, primary_key=True)


class Plot(Base):
    __tablename__ = "plots"
    id = Column(Integer, primary_key=True)


class Storage:
    model = None

    def __init__(self, session):
        self.session = session

    def put(self, **values):
        row = self.model(**values)
        self.session.add(row)
        return row


class Plots(Storage):
    model = Plot


session = sessionmaker(bind=create_engine("postgresql://db1/orchard"))()
Plots(session).put(id=1)
for tree, plot in session.query(Tree, Plot).filter(Tree.id == Plot.id):
    tree.id = 0
session.commit()
