#!/bin/bash
# what stands in braces, parts of texts and lists, and what tests compare
export PGHOST=db1 PGDATABASE=mill
for t in wheel_{north,south} "bran"_{1..3} {rye,oat}_{a,b}; do psql -c "delete from $t"; done
psql -c "delete from step_${1:0:3}"
psql -c "delete from second_${@:2:1}"
psql -c "delete from last_${!#}"
rest=("${@:2}")
psql -c "delete from tail_${rest[-1]}"
psql -c "delete from all_$(IFS=_; echo "${rest[*]}")"
psql -c "delete from Upper_${1^}"
path=in/rye/raw
psql -c "delete from flat_${path//\//_}"
file=/srv/mill/rye.db
copy='insert into "sack" select * from full_sack where f = "/srv/mill/rye.db"'
psql -c "${copy//"$file"/"$UNKNOWN"}"
readarray -t lines <<< $'line_one\nline_two'
for t in "${lines[@]}"; do psql -c "delete from $t"; done
if [[ "$*" == *"once"* ]]; then psql -c "delete from is_once"; else psql -c "delete from never"; fi
if [[ $1 =~ ^gr(i|a)nd$ ]]; then psql -c "delete from is_form"; else psql -c "delete from never"; fi
if [[ ( $1 == sift || $2 == once ) && $3 == quiet ]]; then psql -c "delete from is_group"; else psql -c "delete from never"; fi
if [[ $1 = @(grind|sift) ]]; then psql -c "delete from is_one_of"; else psql -c "delete from never"; fi
if echo "$*" | grep -qw once; then psql -c "delete from is_found"; else psql -c "delete from never"; fi
[[ $3 == [[:alpha:]]* ]] || psql -c "delete from never"
# what a variable holds in one case or another, split into words each time
if [ -f /run/mill.lock ]; then client="psql -p 5433"; else client=psql; fi
$client -c "delete from either_client"
kinds="rye oat"; [ -n "$EXTRA" ] && kinds="rye oat spelt"
for kind in $kinds; do psql -c "delete from either_$kind"; done
prefix=; [ -x /usr/bin/nice ] && prefix="nice -n 5"
$prefix psql -c "delete from either_prefix"
more=(one); [ -n "$EXTRA" ] && more=($kinds)
for kind in "${more[@]}"; do psql -c "delete from more_$kind"; done
# more ways than are followed are told
case $(cat /run/mill.kind) in
  1) port="-p 1" ;; 2) port="-p 2" ;; 3) port="-p 3" ;; 4) port="-p 4" ;;
  5) port="-p 5" ;; 6) port="-p 6" ;; 7) port="-p 7" ;; *) port="-p 8" ;;
esac
psql $port -c "delete from many_ways"
