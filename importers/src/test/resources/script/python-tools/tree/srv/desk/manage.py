from flask_script import Command, Manager

from desk import app, db

manager = Manager(app)


class Purge(Command):
    def run(self):
        db.session.execute("DELETE FROM letters")


@manager.command
def count():
    db.session.execute("SELECT count(*) FROM counted")


manager.add_command("purge", Purge())

if __name__ == "__main__":
    manager.run()
