from pyspark.sql import SparkSession

URL = "jdbc:postgresql://db1/mill"
spark = SparkSession.builder.appName("flour").enableHiveSupport().getOrCreate()


def read(table):
    return spark.read.format("jdbc").option("url", URL).option("dbtable", table).load()


def main():
    flour = read("flour").filter("kind = 'rye'")
    prices = read("(SELECT * FROM prices WHERE day = now()) AS latest")
    bakers = spark.read.jdbc(url=URL, table="bakers", properties={"user": "mill"})
    flour.join(prices, "kind").join(bakers, "baker").createOrReplaceTempView("joined")
    sold = spark.sql("SELECT baker, sum(price) FROM joined JOIN weeks USING (week) GROUP BY baker")
    sold.write.mode("append").insertInto("mart.sold")
    sold.write.format("jdbc").options(url=URL, dbtable="sold_flour").mode("overwrite").save()
    spark.table("mart.open").write.parquet("/data/open")


main()
