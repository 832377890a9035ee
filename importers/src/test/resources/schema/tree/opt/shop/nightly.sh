#!/bin/sh
psql -h db1.shop.example shop -c "delete from basket where placed < now(); insert into totals select id from orders"
