psql kiln -c "DROP TABLE feeds.raw"
