#!/bin/sh
# Invoices of the month before, on the first.
PGHOST=legacy-db-01.fernhill.example; export PGHOST
psql -U fin_batch -d shop <<'SQL'
insert into finance.invoice (no, order_no, issued_on, net, vat)
select 'I' || o.order_no, o.order_no, current_date, o.total / 1.2, o.total - o.total / 1.2
  from sales.orders o
 where o.state = 'sent'
   and not exists (select 1 from finance.invoice i where i.order_no = o.order_no);
SQL
