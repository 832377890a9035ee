#!/bin/bash
# Was: psql finance -c "DELETE FROM commented_out"
. /opt/shop/etc/shop.conf
. "$(dirname "$0")/functions.sh"
MODE=part
[ "$1" = "--full" ] && MODE=full

never_called() {
  psql -d "$DB" -c "TRUNCATE never_touched"
}

export_table() {
  local table="$1"
  psql -h "$FIN_HOST" -d "$DB" -c "COPY (SELECT * FROM fin.$table) TO STDOUT" > /tmp/$table.csv
}

if [ "$MODE" = full ]; then
  run_sql <<SQL
DELETE FROM fin.sums;  -- FROM not_me
INSERT INTO fin.sums SELECT month, sum(amount) FROM fin.bookings GROUP BY month;
SQL
else
  run_sql <<'SQL'
UPDATE fin.sums SET stale = true;
SQL
fi

for t in customers invoices; do
  export_table "$t"
done
echo "DELETE FROM only_printed"
log "TRUNCATE only_logged"
psql -d "$DB" -c "SELECT * FROM stock_$REGION"
scp /tmp/customers.csv drop@files.bank.example:/in/
curl -fsS -u shop:geheim https://ping.watch.example/nightly
