import psycopg2
from flask.cli import FlaskGroup

import tides

engine = None


def made():
    global engine
    engine = psycopg2.connect(host="db-13", dbname="tides")
    return tides.create_app()


cli = FlaskGroup(add_default_commands=False, create_app=made)
stations = FlaskGroup(create_app=made)


@stations.command()
def prune():
    engine.cursor().execute("DELETE FROM station WHERE closed")


cli.add_command(stations, name="stations")

if __name__ == "__main__":
    cli()
