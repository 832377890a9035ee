from flask import Flask
from flask_login import LoginManager
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://ferry@db-4/ferry"
db = SQLAlchemy(app)
logins = LoginManager(app)


class Crossing(db.Model):
    __tablename__ = "crossings"
    id = db.Column(db.Integer, primary_key=True)
    late = db.Column(db.Boolean)


class Quay(db.Model):
    __tablename__ = "quays"
    id = db.Column(db.Integer, primary_key=True)


class Sailor(db.Model):
    __tablename__ = "sailors"
    id = db.Column(db.Integer, primary_key=True)


class Ticket(db.Model):
    __tablename__ = "tickets"
    id = db.Column(db.Integer, primary_key=True)


def known_sailor(number):
    return Sailor.query.get(number)


logins.user_loader(known_sailor)
