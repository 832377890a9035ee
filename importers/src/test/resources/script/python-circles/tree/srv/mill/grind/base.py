import psycopg2


class Work:
    def __init__(self, table):
        self.table = table
        self.cursor = psycopg2.connect(host='db-01', dbname='mill').cursor()

    @property
    def parts(self):
        """Schema and name; what says no schema lies in the usual one."""
        said = self.table.split('.')
        return ('.'.join(said[:-1]) if said[:-1] else 'public', said[-1])

    def run(self, statement):
        self.cursor.execute(statement)
