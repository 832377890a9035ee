import records
from postgres import Postgres

post = Postgres("postgresql://depot@db-3/depot")
oldest = post.one("SELECT min(sent) FROM letters")
post.run("UPDATE stamps SET used = true")
for row in records.Database("postgresql://depot@db-3/depot").query("SELECT * FROM senders"):
    print(row, oldest)
