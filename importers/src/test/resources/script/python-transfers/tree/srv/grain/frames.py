import connectorx
import pandas
import polars

ADDRESS = "postgresql://grain@db-1/grain"
fields = pandas.read_sql("fields", ADDRESS)
sown = polars.read_database_uri(query="SELECT * FROM sowings", uri=ADDRESS)
rain = polars.read_database("SELECT * FROM rainfall", connection=ADDRESS)
prices = connectorx.read_sql(ADDRESS, "SELECT * FROM prices")
sown.write_database(table_name="lake.sowings_of_the_year", connection=ADDRESS)
fields.merge(prices).to_sql(name="worth", con=ADDRESS, if_exists="replace")
