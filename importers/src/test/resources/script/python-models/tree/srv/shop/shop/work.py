from sqlalchemy import delete, insert, select

from .models import Customer, Order, Refund, Session, audit, engine


def close(options):
    session = Session()
    for order in session.query(Order).filter(Order.day < options.before):
        order.closed = True
        print("customer", order.customer.name)
    session.add(Refund(id=1))
    session.commit()
    with engine.begin() as connection:
        connection.execute(insert(audit).values(id=1))


def report(options):
    session = Session()
    rows = session.scalars(select(Customer).join(Order, Order.customer_id == Customer.id)).all()
    return [row.id for row in rows]


def purge(options):
    session = Session()
    session.query(Order).delete()
    session.execute(delete(Customer))
