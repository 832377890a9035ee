import argparse

import psycopg2


class Settings:
    everything: bool


class Weigh:
    def options(self, parser):
        parser.add_argument("--all", action="store_true", dest="everything")

    def run(self, settings):
        cursor = psycopg2.connect(host="db-31", dbname="quarry").cursor()
        if settings.everything:
            cursor.execute("SELECT weigh_all(3)")
        else:
            cursor.execute("DELETE FROM never_weighed")


class Close:
    def options(self, parser):
        pass

    def run(self, settings):
        psycopg2.connect(host="db-31", dbname="quarry").cursor().execute("TRUNCATE pit")


class Line:
    def __init__(self):
        self.parser = argparse.ArgumentParser()
        self.commands = self.parser.add_subparsers(dest="command")

    def add(self, name, command):
        parser = self.commands.add_parser(name)
        parser.set_defaults(job=command)
        command.options(parser)

    def run(self):
        settings = Settings()
        self.parser.parse_args(args=None, namespace=settings)
        settings.job.run(settings)


line = Line()
line.add("weigh", Weigh())
line.add("close", Close())
line.run()
