import argparse

import psycopg2

WORK = [{"name": "voices", "table": "voices"}, {"name": "scores", "table": "scores"}]
BY_NAME = {work["name"]: work for work in WORK}


def chosen(names):
    if names == ["all"]:
        return WORK
    if isinstance(names, str):
        return BY_NAME.get(names)
    return [BY_NAME[name] for name in names]


def forget(what, really=False):
    work = chosen(what)
    if work and really:
        cursor = psycopg2.connect("dbname=choir").cursor()
        cursor.execute("DELETE FROM old_" + work["table"])


parser = argparse.ArgumentParser()
parser.add_argument("--what")
parser.add_argument("--really", action="store_true")
forget(**vars(parser.parse_args()))
