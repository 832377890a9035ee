import click
import psycopg2
from flask import Blueprint, Flask
from flask.cli import AppGroup

gauges = AppGroup("gauges")
forecasts = Blueprint("forecasts", __name__, cli_group=None)


def database():
    return psycopg2.connect(host="db-13", dbname="tides").cursor()


@gauges.command("read")
def read():
    database().execute("INSERT INTO reading (gauge) SELECT id FROM gauge")


@forecasts.cli.command("forecast")
@click.option("--days", default=3)
def forecast(days):
    database().execute("SELECT level FROM harmonic")


def create_app():
    app = Flask(__name__)
    app.config["DEBUG"] = False
    app.cli.add_command(gauges)
    app.register_blueprint(forecasts)

    @app.route("/wipe")
    def wipe():
        database().execute("DELETE FROM reading")

    @app.cli.command("vacuum")
    def vacuum():
        database().execute("TRUNCATE spool")

    return app
