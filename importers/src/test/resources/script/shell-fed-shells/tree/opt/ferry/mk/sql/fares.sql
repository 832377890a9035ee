INSERT INTO fares SELECT * FROM raw_routes;
