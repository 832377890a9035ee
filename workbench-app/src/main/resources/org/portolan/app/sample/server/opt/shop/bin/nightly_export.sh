#!/bin/bash
# Yesterday's orders for the bank's settlement system.
set -e
. /opt/shop/lib/db.sh
OUT=/tmp/orders-$(date +%F).csv
run_sql "copy (select o.order_no, o.total, p.method
           from sales.orders o join sales.payment p on p.order_no = o.order_no
          where o.ordered_at >= current_date - 1) to stdout csv" > "$OUT"
curl -s -T "$OUT" --netrc ftp://ftp.bank.example/in/settlement/
rm -f "$OUT"
