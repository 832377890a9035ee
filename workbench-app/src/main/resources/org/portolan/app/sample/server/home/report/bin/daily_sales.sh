#!/bin/sh
# Yesterday's sales for the board.
psql -h legacy-db-01 -U report_ro -d shop -At -F ';' \
  -c "select sold_on, sum(revenue) from reporting.daily_sales where sold_on = current_date - 1 group by sold_on" \
  | mail -s "Sales of yesterday" board@fernhill.example
