def run(event, context):
    cursor.execute("SELECT * FROM orders")
