#!/bin/bash
# Quarter close. Figures for the tax office, due on the fifth.
#   --post   book them, too
set -e
DAY=$(date +%F)
Q=$(date +%Y)Q$(( ($(date +%-m) + 2) / 3 ))
# by address: the name was not there yet when this was written
DB="psql -h 10.20.0.14 -U fin_batch -v ON_ERROR_STOP=1 shop"

$DB <<SQL
INSERT INTO finance.quarter_close (quarter, account_no, net, closed_at)
SELECT '$Q', account, amount, now()
FROM   reporting.sales_by_account;
SQL

if [ "$1" = "--post" ]; then
  $DB <<SQL
INSERT INTO finance.ledger (account_no, booked_on, amount, text)
SELECT account_no, '$DAY', net, 'Close $Q'
FROM   finance.quarter_close WHERE quarter = '$Q';
SQL
fi
$DB -At -c "select * from finance.quarter_close where quarter = '$Q'" | mail -s "Close $Q" tax@fernhill.example
