#!/bin/bash
DB=harbour

cat << EOF > .loads.sql
CREATE TEMP TABLE fresh (LIKE loads);
\COPY fresh FROM '.loads.csv' CSV;

INSERT INTO loads SELECT f.* FROM fresh f JOIN carriers c ON c.id = f.carrier;
EOF
psql $DB -qb -f .loads.sql > /dev/null && rm -f .loads.sql

OUT=/tmp/tidy.$$.sql
echo "BEGIN;" > $OUT
for table in ropes chains; do
  echo "DELETE FROM $table WHERE worn;" >> $OUT
done
echo "COMMIT;" >> "$OUT"
psql $DB < $OUT

TMP=$(mktemp /tmp/buoys.XXXXXX)
OTHER=$(mktemp)
{
  echo "UPDATE buoys"
  echo "SET lit = true;"
} > "$TMP"
echo "DELETE FROM fenders;" > "$OTHER"
cat $TMP | psql $DB
psql $DB --file="$OTHER"

printf 'INSERT INTO runs VALUES (%s);\n' "$(date +%s)" | tee /tmp/runs.sql > /dev/null
psql $DB -f /tmp/runs.sql

sed "s/@yard@/north/" /opt/quay/etc/yard.sql > /tmp/yard.sql
psql -d $DB -f /tmp/yard.sql

/usr/local/bin/makeplan > /tmp/plan.sql
psql $DB -f /tmp/plan.sql

echo "DELETE FROM overwritten;" > /tmp/once.sql
echo "DELETE FROM slips;" > /tmp/once.sql
mv /tmp/once.sql /tmp/then.sql
psql $DB -f /tmp/then.sql

while read table; do
  echo "TRUNCATE $table;"
done < /opt/quay/etc/tables.txt > /tmp/empty.sql
psql $DB -f /tmp/empty.sql

if [ "$1" = full ]; then
  echo "DELETE FROM moorings;" > /tmp/more.sql
else
  echo "DELETE FROM half;" > /tmp/more.sql
fi
psql $DB -f /tmp/more.sql

echo 'psql harbour -c "DELETE FROM pennants"' > /tmp/last.sh
bash /tmp/last.sh

mark=
[[ -f /run/quay ]] && mark=$(cat /proc/uptime | md5sum) &&
  psql $DB -c "INSERT INTO marks (mark) VALUES ('${mark}') ON CONFLICT (mark) DO NOTHING"

echo "DELETE FROM unread_report;" > /tmp/report.txt
