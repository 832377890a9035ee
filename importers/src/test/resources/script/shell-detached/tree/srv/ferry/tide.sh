#!/bin/sh
psql -h db-01 ferry -c "insert into tides_$1 select 1"
