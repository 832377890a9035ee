from sqlobject import *


class Stock:
    def __init__(self, island):
        sqlhub.processConnection = connectionForURI("postgres://keeper:secret@db-8:5432/lights")

        class Lamp(SQLObject):
            class sqlmeta:
                fromDatabase = True
                table = "lamps"

        class KeeperLog(SQLObject):
            class sqlmeta:
                fromDatabase = True

        self.Lamp = Lamp
        self.KeeperLog = KeeperLog
