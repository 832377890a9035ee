import sys

import pandas
import psycopg2
from sqlalchemy import create_engine

engine = create_engine("postgresql://grain@db-1/grain")
sorts = pandas.read_csv("sorts.csv")
sorts.to_sql("rye" if len(sorts) > 3 else "oats", engine)
sorts.to_sql(sys.stdin.readline(), engine)
cursor = psycopg2.connect("host=db-1 dbname=grain").cursor()
cursor.copy_from(sys.stdin, sys.stdin.readline())
