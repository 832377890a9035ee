psql kiln -c "INSERT INTO feeds.mondays SELECT * FROM feeds.raw"
