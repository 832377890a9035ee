psql kiln -c "INSERT INTO feeds.fridays SELECT * FROM feeds.raw"
