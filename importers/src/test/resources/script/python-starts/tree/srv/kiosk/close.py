from functools import wraps

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://kiosk@db-1/kiosk"
db = SQLAlchemy(app)


class Till(db.Model):
    __tablename__ = "tills"
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.Date)


class Visitor(db.Model):
    __tablename__ = "visitors"
    id = db.Column(db.Integer, primary_key=True)


def guarded(role="anyone"):
    def around(view):
        @wraps(view)
        def inner(*args, **kwargs):
            return view(*args, **kwargs)

        return inner

    if callable(role):
        return around(role)
    return around


@app.route("/visitors")
@guarded(role="keeper")
def visitors():
    return Visitor.query.all()


def close(day):
    db.session.query(Till).filter(Till.day < day).delete()


if __name__ == "__main__":
    close("2026-01-01")
