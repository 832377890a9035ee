class Report:
    def rows(self, connection):
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM rivers")
        return cursor.fetchall()
