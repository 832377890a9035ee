import click

from books.loans import loans
from books.index import Index, ITEMS
from books.store import opened, logged


@click.group()
@click.option("--verbose", is_flag=True)
def cli(verbose):
    if verbose:
        click.echo("DELETE FROM never_said")


cli.add_command(loans)


@cli.command()
@logged("rebuild")
def rebuild():
    with opened() as connection:
        for index, query in zip(ITEMS, ["SELECT id FROM shelf", "SELECT id FROM volume"]):
            Index(index, connection).fill(query)


@cli.command()
def wipe():
    with opened() as connection:
        connection.cursor().execute("TRUNCATE shelf")


if __name__ == "__main__":
    cli()
