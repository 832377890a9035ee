#!/bin/bash
# Stock levels from the warehouse's file drop, every quarter of an hour.
set -euo pipefail
. /etc/shop/shop.env
export PGHOST PGUSER PGDATABASE
DROP=/srv/drop/stock
for file in "$DROP"/*.csv; do
  [ -e "$file" ] || exit 0
  psql -v ON_ERROR_STOP=1 -v file="$file" -f /opt/shop/sql/stock_sync.sql
  mv "$file" "$DROP/done/"
done
