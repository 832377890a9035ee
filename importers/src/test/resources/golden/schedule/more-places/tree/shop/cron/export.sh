#!/bin/sh
psql -h "$DB_HOST" "$DB_NAME" -c "copy (select * from $REPORT_TABLE) to stdout" > /out/x.csv
