from base import Task


class Other:
    def run(self):
        cursor.execute("DELETE FROM never")


class Sweep(Task):
    def run(self):
        self.cursor.execute("DELETE FROM leaves")
