import psycopg2


class Task:
    def __init__(self):
        self.cursor = psycopg2.connect("host=db-2 dbname=yard").cursor()
