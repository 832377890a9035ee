import luigi
import psycopg2
from luigi.contrib.postgres import CopyToTable, PostgresQuery


class Prepared(luigi.Task):
    table = luigi.OptionalParameter(default=None)
    quick = luigi.BoolParameter(default=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.connection = psycopg2.connect(host='db-01', database='dye')

    def known(self):
        cursor = self.connection.cursor()
        cursor.execute(f'SELECT lot FROM {self.table}')
        return cursor.fetchall()


class ToTable(CopyToTable):
    host = 'db-01'
    database = 'dye'
    user = 'dye'
    password = None


class Merged(ToTable):
    """Rows go into the table by a statement of our own."""

    def copy(self, cursor, file):
        cursor.copy_expert(f'COPY {self.table} FROM STDIN', file)
        cursor.execute(f'DELETE FROM {self.stale_table} WHERE lot IN (SELECT lot FROM {self.table})')

    @property
    def stale_table(self):
        return f'stale.{self.table}'


class Asked(PostgresQuery):
    host = 'db-01'
    database = 'dye'
    user = 'dye'
    password = None
    table = 'unsaid'


class Cached(Prepared):
    query = luigi.Parameter()

    def run(self):
        cursor = self.connection.cursor()
        cursor.execute(f'INSERT INTO {self.table} {self.query}')
