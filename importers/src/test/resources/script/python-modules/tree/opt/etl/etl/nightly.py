import argparse
import logging
import subprocess

from etl.db import Loader

log = logging.getLogger(__name__)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", default="nothing")
    parser.add_argument("--purge", action="store_true")
    args = parser.parse_args()
    for table in args.tables.split(","):
        loader = Loader(table)
        loader.load()
    if args.purge:
        loader.run("DELETE FROM purged")
    Loader.check(loader.conn.cursor())
    log.info("DELETE FROM only_logged")
    subprocess.run(["psql", "-d", "warehouse", "-c", "REFRESH MATERIALIZED VIEW sums"], check=True)
    subprocess.check_call("rsync -a /var/out/ files.partner.example::drop", shell=True)


if __name__ == "__main__":
    main()
