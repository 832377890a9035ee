from base import Task


class Rake(Task):
    def run(self):
        self.cursor.execute("DELETE FROM gravel")
