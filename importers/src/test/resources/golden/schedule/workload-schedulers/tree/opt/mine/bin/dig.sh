#!/bin/sh
psql -h db-05 -d mine -c "insert into shafts select * from plans"
