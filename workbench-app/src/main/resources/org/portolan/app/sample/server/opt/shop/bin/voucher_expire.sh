#!/bin/sh
psql <<SQL
update sales.voucher set expired = true where expires_on < current_date and not expired;
SQL
