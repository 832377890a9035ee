#!/bin/sh
export $(grep -v '^#' /etc/mill/rows.env | xargs)
psql -c "VACUUM ANALYZE rows_in"
psql -c "INSERT INTO rows_out SELECT * FROM dblink('dbname=mill', 'SELECT id FROM grist') AS g(id int)"
