#!/bin/sh
psql -h legacy-db-01 -U shop_app -c "delete from web.banner where shown_until < current_date" shop
