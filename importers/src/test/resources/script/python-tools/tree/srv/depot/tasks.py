from invoke import task


@task
def build(c):
    c.run("psql -d depot -c 'DELETE FROM builds'")
