class Report:
    def rows(self, connection):
        connection.cursor().execute("SELECT name FROM hills")
