import configparser
import json
import os
import psycopg2
import yaml

here = os.path.dirname(os.path.abspath(__file__))
parser = configparser.ConfigParser()
parser.read("/opt/bank/conf/bank.ini")
conn = psycopg2.connect(host=parser.get("database", "host"), dbname=parser["database"]["name"])
cur = conn.cursor()
with open(os.path.join(here, "conf/bank.json")) as f:
    cur.execute("DELETE FROM %s" % json.load(f)["old"]["table"])
for table in yaml.safe_load(open(here + "/conf/bank.yaml"))["tables"]:
    cur.execute(f"DELETE FROM {table}")
for name, value in parser.items("sweeps"):
    cur.execute("DELETE FROM " + value)
cur.execute("DELETE FROM " + parser.get("database", "shared"))
print(cur.mogrify("DELETE FROM only_shown", ()))
