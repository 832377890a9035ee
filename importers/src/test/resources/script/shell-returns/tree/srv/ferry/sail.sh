#!/bin/bash
. /srv/ferry/harbour.sh

stop_in_fog
if [ "$(id -u)" -eq 0 ]; then
  give_up "Not as root"
fi
query "UPDATE ferries SET at_sea = true"
psql -h db-01 ferry -f /srv/ferry/count.sql
[ -d /srv/ferry ] || sink
sink
query "DELETE FROM never_reached"
