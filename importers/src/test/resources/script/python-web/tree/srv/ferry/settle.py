from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

db = SQLAlchemy()


class Settings:
    SQLALCHEMY_DATABASE_URI = "postgresql://ferry@db-5/tolls"


class Toll(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def create_app():
    app = Flask(__name__)
    app.config.from_object(Settings)
    app.config["TABLE"] = "toll_years"
    db.init_app(app)
    return app


with create_app().app_context():
    Toll.query.filter_by(paid=True).delete()
    db.session.execute(text("INSERT INTO {} SELECT 1".format(current_app.config["TABLE"])))
    db.session.commit()
