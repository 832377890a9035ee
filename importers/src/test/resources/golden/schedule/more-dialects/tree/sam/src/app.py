import os, pymysql
def handler(event, ctx):
    c = pymysql.connect(host=os.environ['DB_HOST'], db=os.environ['DB_NAME'])
    c.cursor().execute("delete from lam_rows")
