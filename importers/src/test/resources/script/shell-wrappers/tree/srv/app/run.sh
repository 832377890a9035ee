#!/bin/sh
case "$1" in
  stock) SQL="UPDATE stock SET qty = 0" ;;
  *)     SQL="DELETE FROM wrong_branch" ;;
esac
echo "$SQL" | mysql -h db-01 shop
[ "$MODE" = all ] || mysql shop -e "DELETE FROM also_wrong"
bash -c "mysql shop -e 'SELECT 1 FROM inner_shell'"
