import click
import psycopg2


class Store:
    def __init__(self):
        self.connection = psycopg2.connect(host="db-11", dbname="harbour")

    def ask(self, statement):
        self.connection.cursor().execute(statement)


pass_store = click.make_pass_decorator(Store, ensure=True)


@click.group()
@click.option("--season", default="summer")
@click.pass_context
def harbour(ctx, season):
    ctx.ensure_object(dict)
    ctx.obj["season"] = season
    ctx.obj["options"] = ctx.params


@harbour.group()
@click.pass_context
def berths_of(ctx):
    ctx.obj["store"] = Store()


@berths_of.command()
@click.pass_obj
def free(obj):
    if obj["season"] == "winter":
        obj["store"].ask("SELECT id FROM winter_berth")
    else:
        obj["store"].ask("SELECT id FROM berth")
    if obj["options"].get("dry"):
        obj["store"].ask("SELECT id FROM dry_berth")


harbour.add_command(berths_of, name="berths")


@click.command()
@pass_store
def berths(store):
    store.ask("UPDATE berth SET seen = now()")


class Harbour:
    run = harbour
