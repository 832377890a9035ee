from dataclasses import dataclass
from functools import partial

import click

from .store import opened


@dataclass
class Period:
    days: int
    table: str = "loan"

    @property
    def query(self):
        return f"SELECT reader FROM {self.table} WHERE due < now() - interval '{self.days} days'"


@click.group()
def loans():
    pass


def rows(connection, query):
    cursor = connection.cursor()
    cursor.execute(query)
    for row in cursor:
        yield row


@loans.command("remind-late")
@click.option("--days", default=7)
@click.option("--dry-run/--send", default=False)
def remind(days, dry_run):
    with opened() as connection:
        late = partial(rows, connection)
        for reader in late(Period(days).query):
            if dry_run:
                connection.cursor().execute("INSERT INTO trial VALUES (%s)", (reader,))
            else:
                connection.cursor().execute("INSERT INTO reminder (reader) VALUES (%s)", (reader,))


@loans.command()
def close():
    with opened() as connection:
        connection.cursor().execute("DELETE FROM loan")
