#!/bin/bash
export PGHOST=db1 PGDATABASE=mill
declare -a kinds=(rye "oats")
declare -A bins=([rye]=bin_rye [oats]=bin_oats)
bins[wheat]=bin_wheat
for kind in "${kinds[@]}"; do psql -c "insert into flour_$kind values (1)"; done
for kind in "${!bins[@]}"; do psql -c "update ${bins[$kind]} set full = true"; done
mapfile -t sacks < <(printf '%s\n' sacks_small sacks_large)
for sack in "${sacks[@]}"; do psql -c "delete from $sack"; done
IFS=: read -r from to <<< "belt_in:belt_out"
psql -c "insert into $to select * from $from"
printf -v made 'insert into %s_log values (1)' grain
psql -c "$made"
clean() { local -n what=$1; psql -c "delete from $what"; }
dust=husks
clean dust
case full in
  full) psql -c "insert into runs_full values (1)" ;;&
  part) psql -c "insert into runs_part values (1)" ;;
  f*) psql -c "insert into runs_any values (1)" ;&
  never) psql -c "insert into runs_next values (1)" ;;
  *) psql -c "insert into runs_other values (1)" ;;
esac
