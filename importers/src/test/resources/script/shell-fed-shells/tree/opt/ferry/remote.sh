#!/bin/bash
ssh ferry@db-01 <<'REMOTE'
mysql harbour -e "DELETE FROM crossings_tmp"
REMOTE
ssh db-02 bash -s < /opt/ferry/there.sh
ssh db-03 < /opt/ferry/there.sh
ssh db-04 "psql harbour" < /opt/ferry/tides.sql
echo "DELETE FROM tickets_tmp" | docker exec -i db sh -c 'mysql -u root harbour'
bash -c 'psql -d harbour' <<< "DELETE FROM berths_tmp"
alias q='mysql -h db-05 harbour -e'
alias ls='ls --color'
q "DELETE FROM queues_tmp"
printf '%s\0' boats crews | xargs -0 -I{} psql harbour -c "DELETE FROM {}_tmp"
