run_sql() {
  psql -h "$FIN_HOST" -d "$DB" -v ON_ERROR_STOP=1
}
log() {
  echo "$(date) $*" >> /var/log/nightly.log
}
