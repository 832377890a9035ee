function one_part() {
  number=$1
  cat "$2" | sed -e "s/NN/${number}/g" | psql loft > /dev/null
}
