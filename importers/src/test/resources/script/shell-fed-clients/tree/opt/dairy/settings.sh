#!/bin/bash
source <(grep '^SHOP' /opt/dairy/dairy.conf)
psql -d "$SHOP_DB" -c "delete from carts"
