# sourced by the scripts of the shop
DB_HOST=legacy-db-01
DB_NAME=shop

run_sql() {
  psql -h "$DB_HOST" -U shop_app -At -c "$1" "$DB_NAME"
}

# nobody calls this any more
archive_orders() {
  psql -h "$DB_HOST" -U shop_app -c "delete from sales.orders where ordered_at < now() - interval '10 years'" "$DB_NAME"
}
