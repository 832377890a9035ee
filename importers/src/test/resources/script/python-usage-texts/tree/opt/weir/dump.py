from subprocess import Popen, PIPE


def execute(command):
    process = Popen([command], stdout=PIPE, shell=True)
    return process.communicate()


execute('mysqldump --host=db-01 weir levels > /var/backups/levels.sql')
execute('mysql -h db-01 weir -e "select count(*) from levels_%s"' % 'seen')
