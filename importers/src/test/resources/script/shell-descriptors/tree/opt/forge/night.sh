#!/bin/bash
# clients that are written to while the script goes on
coproc DB { psql -h anvil forge; }
echo "delete from ingots where cold;" >&"${DB[1]}"
coproc mysql -h anvil smithy
echo "update hammers set used = 0;" >&${COPROC[1]}
exec 3> >(psql -h anvil tools)
for tool in tongs bellows; do
  echo "truncate $tool;" >&3
done
exec 3>&-
exec {pipe}> >(psql -h anvil stock)
printf 'insert into coal values (%s);\n' 1 >&$pipe
exec 4>/tmp/orders.sql
echo "delete from orders;" >&4
exec 4>&-
psql -h anvil desk -f /tmp/orders.sql
echo "delete from slag;" > >(psql -h anvil forge)
echo "delete from soot;" | tee >(psql -h anvil yard) >(mysql -h anvil gate) | psql -h anvil roof
echo "nothing at all" >&2
echo "delete from ash;" 2>&1 | psql -h anvil forge
