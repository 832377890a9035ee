import psycopg2
from . import settings


class Base:
    def __init__(self, name):
        self.name = name
        self.conn = psycopg2.connect(settings.DSN)

    def run(self, sql, *args):
        """Runs it. Not: DELETE FROM a_docstring"""
        with self.conn.cursor() as cur:
            cur.execute(sql, args)

    def unused(self):
        self.run("DELETE FROM never_called")


class Loader(Base):
    def __init__(self, name):
        super().__init__(name)
        self.target = "{}.{}".format(settings.SCHEMA, name)

    def load(self):
        self.run("TRUNCATE %s" % self.target)
        self.run(f"""
            INSERT INTO {self.target}
            SELECT * FROM public.{self.name}
        """)

    @staticmethod
    def check(cur):
        cur.execute("SELECT count(*) FROM load_log")
