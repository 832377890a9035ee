#!/bin/sh
# programs that move rows without a statement
ogr2ogr -f PostgreSQL PG:"host=db-01 dbname=atlas user=atlas" /data/roads.shp -nln town.roads -overwrite
ogr2ogr -f GeoJSON /data/out.json PG:"dbname=atlas host=db-01" -sql "select * from parks"
ogr2ogr -f CSV /data/out.csv PG:"dbname=atlas host=db-01"
shp2pgsql -s 4326 -a /data/rivers.shp town.rivers | psql -h db-01 atlas
osm2pgsql -d osm -H db-02 --slim /data/region.pbf
osm2pgsql -d osm -H db-02 -O flex -S own.lua /data/region.pbf
pt-archiver --source h=db-03,D=shop,t=orders --dest D=archive,t=old_orders --where "day < now()"
bcp shop.dbo.sales in /data/sales.txt -S mssql-01 -U u -P "$PW"
bcp "select * from returns" queryout /data/x.txt -S mssql-01 -d shop
pgloader /opt/atlas/census.load
pgloader mysql://u@db-03/old postgresql://u@db-01/new
mongoexport -h mongo-01 -d shop -c carts -o /data/carts.json
mongosh "mongodb://mongo-02/shop" clean.js
redis-cli -h cache-01 flushdb
clickhouse-client --query "insert into hits select * from hits_in"
sqlldr userid=geo/$PW@GEO control=/opt/atlas/streets.ctl log=/tmp/streets.log data=/data/streets.dat
sqlldr geo/$PW@GEO /opt/atlas/absent.ctl
expdp geo/$PW@GEO tables=bridges,tolls directory=DUMPS dumpfile=b.dmp
impdp geo/$PW@GEO2 full=y dumpfile=b.dmp
sqoop import --connect jdbc:mysql://db-08/atlas --username geo --table tunnels --target-dir /data/tunnels
sqoop import --connect jdbc:mysql://db-08/atlas --query 'SELECT id FROM ferries WHERE $CONDITIONS' --split-by id
sqoop export --connect jdbc:mysql://db-08/atlas --table tunnel_counts --export-dir /data/counts
sqoop import-all-tables --connect jdbc:mysql://db-09/old
snowsql -d atlas -q "COPY INTO regions FROM @incoming/regions; COPY INTO @outgoing FROM zones"
ogr2ogr -f "ESRI Shapefile" /data/walls.shp PG:"dbname=atlas host=db-01" town.walls gates -nlt POLYGON
ogr2ogr -append -f PostgreSQL PG:"host=db-01 dbname=atlas" /data/parcels.gpkg parcels_new
ogr2ogr -f PostgreSQL PG:"host=db-01 dbname=atlas" /data/Hedges.shp -t_srs EPSG:3857
