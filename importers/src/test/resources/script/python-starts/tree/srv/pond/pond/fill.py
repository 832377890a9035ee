import pkgutil
from collections import namedtuple
from enum import Enum
from importlib import resources
from importlib.resources import files
from pathlib import Path

import psycopg2
from dotenv import load_dotenv
from jinja2 import Environment, FileSystemLoader

load_dotenv()

import os

Flow = namedtuple("Flow", "source target")
HERE = Path(__file__).resolve().parent


class Cleaning(Enum):
    REED = "delete from reeds"
    ALGAE = "delete from algae"


with psycopg2.connect(os.environ["POND_DATABASE"]) as connection:
    cursor = connection.cursor()
    cursor.execute(pkgutil.get_data(__package__, "sql/frogs.sql").decode("utf-8"))
    cursor.execute(resources.read_text("pond.sql", "newts.sql"))
    cursor.execute(files("pond").joinpath("sql/toads.sql").read_text())
    cursor.execute((HERE / "sql" / "ducks.sql").read_text())
    for step in sorted(HERE.glob("steps/*.sql")):
        cursor.execute(step.read_text())
    for cleaning in Cleaning:
        cursor.execute(cleaning.value)
    flow = Flow("springs", target="pools")
    cursor.execute(f"insert into {flow.target} select * from {flow.source}")
    templates = Environment(loader=FileSystemLoader(str(HERE.parents[0] / "templates")))
    cursor.execute(templates.get_template("drain.sql").render(table=os.getenv("POND_DRAIN")))
