import psycopg2


class Store:
    def __init__(self, dsn, table):
        self.dsn, self.table = dsn, table

    @classmethod
    def from_crawler(cls, crawler):
        return cls(crawler.settings.get("DATABASE"), crawler.settings["TABLE"])

    def open_spider(self, spider):
        self.connection = psycopg2.connect(self.dsn)

    def process_item(self, item, spider):
        self.connection.cursor().execute(f"INSERT INTO {self.table} (at) VALUES (%s)", (item["at"],))
        return item

    def close_spider(self, spider):
        self.connection.close()


class Unused:
    def process_item(self, item, spider):
        psycopg2.connect("dbname=tides host=db1").cursor().execute("DELETE FROM unused")
