from sqlalchemy.ext.automap import automap_base
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Scale(SQLModel, table=True):
    id: int = Field(primary_key=True)


engine = create_engine("postgresql://grain@db-1/grain")
Base = automap_base()
Base.prepare(autoload_with=engine)
with Session(engine) as session:
    for scale in session.exec(select(Scale)).all():
        session.add(Base.classes.weights(scale=scale.id))
    session.commit()
