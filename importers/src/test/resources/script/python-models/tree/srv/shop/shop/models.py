from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker

Base = declarative_base()
engine = create_engine("postgresql://shop@db-03/shop")
Session = sessionmaker(bind=engine)
audit = Table("audit", MetaData(), Column("id", Integer), schema="log")


class Customer(Base):
    __tablename__ = "customer"
    id = Column(Integer, primary_key=True)


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    customer_id = Column(Integer, ForeignKey("customer.id"))
    customer = relationship("Customer", backref="orders")


class Refund(Base):
    __tablename__ = "refund"
    id = Column(Integer, primary_key=True)
