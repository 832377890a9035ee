#!/bin/bash
DAY=$(date +%F)
hive -e "use lake; insert overwrite table days partition (day='$DAY') select * from raw_days;"
beeline -u jdbc:hive2://hs2.example:10000/lake -f /opt/mill/sql/weigh.sql
clickhouse-client --host ch1 -d events --query "ALTER TABLE clicks DELETE WHERE day < today() - 90"
snowsql -a acme -d SALES -q "merge into orders o using orders_in i on o.id = i.id when matched then update set o.x = i.x"
bq query --nouse_legacy_sql --destination_table=acme:mart.daily 'select * from mart.orders'
trino --server http://trino:8080 --catalog hive --schema lake --execute "delete from trino_days"
duckdb /var/lib/mill/mill.duckdb "copy grades to '/tmp/grades.csv'"
cqlsh cass1 -k mill -e "truncate sightings"
