from string import Template

import psycopg2
from jinja2 import Template as Page

COUNT = Template("SELECT count(*) FROM ${schema}.$table WHERE price > '$$5'")
MOVE = Page("INSERT INTO {{ target }} {# all of it #} SELECT * FROM {{ source | lower }}")
SIZE = "SELECT size FROM {table} WHERE shelf = {shelf}"

cursor = psycopg2.connect("host=db-3 dbname=depot").cursor()
cursor.execute(COUNT.substitute(schema="stock", table="pallets"))
cursor.execute(COUNT.safe_substitute({"schema": "stock", "table": "boxes"}))
cursor.execute(MOVE.render(target="moved", source="arrived"))
settings = {"table": "shelves", "shelf": 3}
cursor.execute(SIZE.format(**settings))
