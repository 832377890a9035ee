#!/bin/bash
BASE=`grep 'BASE' /etc/mill/mill.conf | cut -d ' ' -f3`
if [ "$BASE" = "" ]; then
  BASE=/srv/mill
fi
DB=$(awk -F' = ' '/^DBNAME/ {print $2}' /etc/mill/mill.conf)
HOST=$(sed -n 's/^DBHOST *= *"\(.*\)"/\1/p' /etc/mill/mill.conf)
ON=$(grep ^ENABLED /etc/mill/mill.conf | cut -d= -f2 | tr -d ' ' | tr a-z A-Z)
[ "$ON" = YES ] || psql -h "$HOST" "$DB" -c "DELETE FROM never"
echo "SELECT id FROM sacks;" | $BASE/bin/db "$DB" "$HOST" | grep -v id
sed "s/__TABLE__/flour_$(echo Wheat | tr '[:upper:]' '[:lower:]')/" $BASE/bin/tidy.sql | psql -h $HOST $DB
