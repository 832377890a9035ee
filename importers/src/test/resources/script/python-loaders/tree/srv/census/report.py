import optparse
import psycopg2

parser = optparse.OptionParser()
parser.add_option("-r", "--report", dest="name")
(options, args) = parser.parse_args()
connection = psycopg2.connect(host="db-01", dbname="census")
package = __import__("reports.%s" % options.name)
package.note(connection)
module = __import__("reports.%s" % options.name, globals(), locals(), ["reports"])
print(module.Report().rows(connection))
