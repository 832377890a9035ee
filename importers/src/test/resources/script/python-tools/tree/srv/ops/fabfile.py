from fabric.api import local, run, task


@task
def sweep(table, days=7):
    local('psql -h db1 -d port -c "DELETE FROM %s"' % table)
    run("psql -d remote -c 'VACUUM moorings'")


@task
def deploy():
    local("psql -h db1 -d port -c 'DROP TABLE deployed'")
