import sqlite3

import click


@click.command()
@click.option("--full", "form", flag_value="full")
@click.option("--brief", "form", flag_value="brief")
@click.option("--shelf", "shelves", multiple=True)
def stock(form, shelves):
    db = sqlite3.connect("/var/lib/books/stock.db")
    if form == "full":
        db.execute("SELECT * FROM every_volume")
    elif form == "brief":
        db.execute("SELECT count(*) FROM volume")
    for shelf in shelves:
        db.execute(f"UPDATE counted SET n = (SELECT count(*) FROM {shelf})")


stock()
