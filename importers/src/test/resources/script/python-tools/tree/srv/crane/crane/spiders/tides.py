import psycopg2
import scrapy


class TidesSpider(scrapy.Spider):
    name = "tides"

    def __init__(self, day="never", *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.day = day

    def start_requests(self):
        cursor = psycopg2.connect("dbname=tides host=db1").cursor()
        cursor.execute("SELECT url FROM gauges")
        for (url,) in cursor:
            yield scrapy.Request(url, callback=self.parse)

    def parse(self, response):
        yield {"at": response.css("td")}


class OtherSpider(scrapy.Spider):
    name = "other"

    def start_requests(self):
        psycopg2.connect("dbname=tides host=db1").cursor().execute("SELECT url FROM others")
