query() { psql -h db-01 ferry -c "$@"; }

is_foggy() { test -f /run/fog; }

# comes back on most nights
stop_in_fog() {
  is_foggy || return
  echo "Nobody sails in fog"
  exit 1
}

give_up() {
  echo "$1"
  exit 2
}

# never comes back
sink() {
  query "INSERT INTO wrecks DEFAULT VALUES"
  exit 3
}
