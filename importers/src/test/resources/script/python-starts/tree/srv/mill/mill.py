import fire
import psycopg2


class Mill:
    def __init__(self):
        self.cursor = psycopg2.connect("host=db-1 dbname=mill").cursor()

    def grind(self, fine=False, stone="old", grain="wheat"):
        self.cursor.execute("insert into flour select * from grain_%s" % grain)

    def stop(self):
        self.cursor.execute("delete from sacks")


if __name__ == "__main__":
    fire.Fire(Mill)
