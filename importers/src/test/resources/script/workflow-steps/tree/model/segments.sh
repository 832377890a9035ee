#!/bin/bash
PSQL="psql -d river -v ON_ERROR_STOP=1"
GROUPS_OF=($(psql -d river -Atc "SELECT code FROM water_groups"))
KINDS=("$@")
parallel --halt soon,fail=1 --jobs 4 $PSQL -f sql/break_{1}.sql -v kind={1} -v code={2} ::: "${KINDS[@]}" ::: "${GROUPS_OF[@]}"
parallel --no-run-if-empty "
  $PSQL -c \"DELETE FROM reaches_{1} WHERE code = '{2}'\"
" ::: "${KINDS[@]}" ::: "${GROUPS_OF[@]}"
note() { psql -d river -c "INSERT INTO notes_$1 VALUES ('$2')"; }
export -f note
parallel -j2 note {1} {2} ::: up down :::+ north south
parallel $PSQL -c '"DELETE FROM {/.}"' ::: /data/in/old_gates.csv /data/in/old_weirs.csv
printf 'a|mills\nb|locks\n' | parallel --colsep '|' "$PSQL -c 'DELETE FROM {2}'"
