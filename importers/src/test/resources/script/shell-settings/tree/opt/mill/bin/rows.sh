#!/bin/sh
export $(grep -v '^#' /etc/mill/rows.env | xargs)
psql -c "VACUUM ANALYZE rows_in"
psql -c "INSERT INTO rows_out SELECT * FROM dblink('dbname=mill', 'SELECT id FROM grist') AS g(id int)"
SETTINGS=/etc/mill/stones.json
for t in $(jq -r '.tables[].name' $SETTINGS); do
  psql -d "$(jq -r .database.name < $SETTINGS)" -c "DELETE FROM $t"
done
psql mill -c "DELETE FROM $(yq -r '.wheels["main"]' /etc/mill/wheels.yaml)"
psql mill -c "DELETE FROM $(jq -r '.tables | map(.name) | join(",")' $SETTINGS)"
