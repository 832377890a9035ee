from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)
letters = Blueprint("letters", __name__)


@letters.cli.command("send")
def send():
    db.session.execute("UPDATE letters SET sent = now()")


@letters.cli.command("burn")
def burn():
    db.session.execute("DELETE FROM burnt")


app.register_blueprint(letters)
