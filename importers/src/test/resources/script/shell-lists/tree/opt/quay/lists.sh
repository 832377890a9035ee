#!/bin/bash
export PGHOST=db-01 PGDATABASE=quay
kept[0]=barges
kept[1]=buoys
kept[4]=cranes
kept[9]=never_asked
ask() {
  if [ $1 -eq 1 ]; then
    psql -c "SELECT * FROM special_${kept[$1]}"
  else
    psql -c "COPY (SELECT * FROM ${kept[$1]}) TO STDOUT"
  fi
}
for i in 0 1 4; do
  ask $i
done
declare -A owner
for kind in rope chain; do
  owner[$kind]=owner_of_$kind
done
psql -c "UPDATE ${owner[chain]} SET known = true"
for kind in sail oar anchor; do
  if [ "$kind" = oar ]; then
    continue
  fi
  psql -c "DELETE FROM $kind"
done
count=0
while ship_waits; do
  let count+=1
  ((round++))
done
psql -c "INSERT INTO seen_$count VALUES (1)"
for (( n = 0; n < 3; n++ )); do
  psql -c "INSERT INTO lane_$n VALUES (1)"
done
ready=false
if ask_harbour; then ready=true; fi
if $ready; then psql -c "INSERT INTO opened VALUES (1)"; fi
