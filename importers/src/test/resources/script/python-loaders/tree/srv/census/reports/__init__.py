def note(connection):
    connection.cursor().execute("INSERT INTO noted VALUES (1)")
