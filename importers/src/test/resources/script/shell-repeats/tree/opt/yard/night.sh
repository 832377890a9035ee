#!/bin/bash
DIR=$(dirname "$0")
tables=(cranes hooks)
for table in "${tables[@]}"; do psql -h db-01 yard -c "DELETE FROM $table WHERE old"; done
list="ropes.chains"
psql -h db-01 yard -c "DELETE FROM ${list//./_}"
echo "berths" | xargs -I{} psql -h db-01 yard -c "DELETE FROM {}"
printf 'DELETE FROM %s;\n' piers docks | psql -h db-01 yard
parallel -j2 psql -h db-01 yard -c '"DELETE FROM {}"' ::: tugs barges
run-parts "$DIR/steps"
find "$DIR/steps" -name 'last*' -exec {} \;
psql -h db-01 yard <<EOF
$(for table in gates locks; do echo "DELETE FROM $table;"; done)
EOF
read -r -d '' query <<'EOF' || true
DELETE FROM buoys
EOF
psql -h db-01 yard -c "$query"
leave() { psql -h db-01 yard -c 'INSERT INTO runs VALUES (1)'; }
trap leave EXIT
psql -h db-01 yard -f "$DIR/sql/all.sql"
mysql -h db-02 -e "USE depot; INSERT INTO moved SELECT * FROM stock"
psql -h db-01 yard -c "$(fetch-statement)"
psql -h db-01 yard -c 'CALL tidy()'
