#!/bin/bash
for (( n = 0; n < 2; n++ )); do
  psql loft -c "TRUNCATE shelf_$n"
done
i=5
while [ $i -le 7 ]; do
  psql loft -c "DELETE FROM crate_$i"
  i=$((i + 1))
done
let k=2*3
((k++))
psql loft -c "DELETE FROM box_$k, bag_$(expr $k - 6)"
j=1
until (( j > 2 )); do
  psql loft -c "INSERT INTO rack_$(( (j + 3) % 4 )) VALUES (1)"
  (( j += 1 ))
done
tries=0
while [ $tries -lt 100 ]; do
  psql loft -c "SELECT 1 FROM gate" && break
  tries=$((tries + 1))
done
for (( m = 0; m < $(date +%d); m++ )); do
  psql loft -c "DELETE FROM day_$m"
done
if (( k > 9 )); then psql loft -c "DELETE FROM never"; fi
kind=bale-old
psql ${HOST+-h $HOST} ${kind+-p 5433} -d ${kind%-*}_${kind/-/_} -c "DELETE FROM torn_${kind%-*}"
