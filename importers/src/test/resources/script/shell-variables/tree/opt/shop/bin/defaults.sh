#!/bin/sh
if [ "$SHOP_ETC" = "" ]; then
  SHOP_ETC=/opt/shop/etc
fi
. $SHOP_ETC/shop.conf
SCOPE=${SCOPE:-day}
: ${DRY:=false}
case "$SCOPE" in
  day) psql -d "$DB" -c "DELETE FROM fin.days" ;;
  year) psql -d "$DB" -c "DELETE FROM fin.years" ;;
esac
if [ "${LEVEL:-1}" -gt 2 ]; then
  psql -d "$DB" -c "DELETE FROM fin.levels"
else
  psql -d "$DB" -c "DELETE FROM fin.floors"
fi
if $DRY; then
  psql -d "$DB" -c "SELECT * FROM fin.dry"
fi
KEPT=${1:-30}
[ "$KEPT" = 60 ] && psql -d "$DB" -c "DELETE FROM fin.never"
