"""Opens and closes gates.

Usage:
    gate.py --action=<action> --level=<level> [--gate=<gate>] [--log]
    gate.py --list

Options:
    --list               say which gates there are
    --action=<action>    open or close
    --level=<level>      of the water
    -g, --gate=<gate>    one gate only [default: all]
    --log                keep a record
"""
import docopt
import mysql.connector
import settings

args = docopt.docopt(__doc__)
db = mysql.connector.connect(host=settings.DB_HOST, user=settings.DB_USER, database='weir')
cursor = db.cursor()

if args['--list']:
    cursor.execute('SELECT name FROM never_asked')
elif args['--action'] == 'open':
    cursor.execute('UPDATE gates SET never_opened = 1')
else:
    cursor.execute('UPDATE gates_%s SET closed = 1' % args['--gate'])
if args['--log']:
    cursor.execute('INSERT INTO log_of_%s VALUES (1)' % args['--action'])
