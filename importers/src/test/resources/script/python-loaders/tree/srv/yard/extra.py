def work(cursor):
    cursor.execute("SELECT count(*) FROM hedges")
