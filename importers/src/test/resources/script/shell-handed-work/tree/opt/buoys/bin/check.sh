#!/bin/bash
export PGHOST=db-01 PGDATABASE=buoys

# a file that holds what a command prints
psql -f <(echo "DELETE FROM moorings WHERE lost;")

# names that end with a zero
find /opt/buoys/sql -name '*.sql' -print0 | sort -z | xargs -0 -n1 psql -f
find /opt/buoys/load -name '*.sql' -print0 | while IFS= read -r -d '' file; do psql < "$file"; done
ls /opt/buoys/bells/bells.sql | xargs cat | psql

# the environment's values, where it has them
export BUOY_TABLE=spar_buoys
envsubst < /opt/buoys/templates/purge.sql | psql
envsubst '$BUOY_TABLE' < /opt/buoys/templates/some.sql | psql
envsubst < /opt/buoys/templates/unknown.sql | psql

# functions that other shells know
paint() { psql -c "UPDATE $1 SET painted = now()"; }
scrape() { psql -c "DELETE FROM $1"; }
export -f paint
echo can_buoys | xargs -n1 -I{} bash -c 'paint "$@"' _ {}
parallel paint ::: cone_buoys
bash -c 'scrape never_scraped'
