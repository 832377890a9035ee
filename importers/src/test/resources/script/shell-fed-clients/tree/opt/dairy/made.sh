#!/bin/bash
# statements that other programs make
awk -F, '{print "insert into milkings values (" $1 ", now());"}' /data/milkings.csv | psql dairy
awk '$3 > 0 { printf("update cows set yield = %s where id = %d;\n", $3, $1) }' /data/yield | psql dairy
awk -f /opt/dairy/cheese.awk /data/cheese | mysql dairy_shop
awk '{print $1}' /data/ids | psql dairy
sed -e 's/^\(.*\)$/delete from churns where code = "\1";/' /data/churns | mysql dairy_shop
while IFS=, read cow name; do
  printf "insert into names (cow, name) values (%s, '%s');\n" "$cow" "$name"
done < /data/names.csv | psql dairy
psql dairy -Atc "select 'delete from bottles where batch = ' || id || ';' from batches" | psql dairy
{ echo "begin;"; /usr/bin/unread-maker; echo "delete from lids;"; echo "commit;"; } | psql dairy
Q=$(< /opt/dairy/clean.sql)
psql dairy -c "${Q/@table@/stalls}"
psql dairy -c "insert into ${TARGET:-$OTHER} values (1)"
psql -d "$UNSET" -c "delete from pails"
mysql dairy_shop --init-command="delete from orders_tmp" -e "select 1"
printf "delete from p1;\ndelete from p2;
delete from p3;\n" | psql dairy
printf '%s\n' "delete from p4;" "delete from p5;" | psql dairy
for column in fat protein; do
  /usr/bin/probe $column | sed -E "s/^\[([0-9]*), *(a|b\/c)*\],*/INSERT INTO milk_$column SELECT \1;/"
done | sqlite3 -cmd ".timeout 90000" -batch /var/lib/dairy.db
sqlite3 /var/lib/dairy.db <<'EOF'
.mode csv
.import --skip 1 /data/fat.csv fat_raw
.read /opt/dairy/weekly.sql
insert into weeks default values;
EOF
LATEST=$(mysql dairy_shop -Ne "select max(day) from churned")
[ "$LATEST" = NULL ] && LATEST='2000-01-01'
read -rd '' EXPORT <<EOF
select day from butter where day > '${LATEST}';
EOF
mysql dairy_shop -e "$EXPORT"
curl -s https://prices.example.org/milk.json \
  | jq -r '.days[] | "INSERT INTO milk_prices (day, price) VALUES (\u0027\(.day)\u0027, \(.price | tonumber));"' | psql dairy
