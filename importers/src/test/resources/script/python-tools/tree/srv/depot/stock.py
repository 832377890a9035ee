from invoke import task


@task
def prune(c, table="none", days=7):
    with c.cd("/srv"):
        c.run(f"psql -h db1 -d depot -c 'DELETE FROM {table}'")


@task
def wipe(c):
    c.run("psql -h db1 -d depot -c 'TRUNCATE everything'")
