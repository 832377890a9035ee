#!/bin/sh
[ "$1" = --wake ] && psql -h db-01 ferry -c "update watches set awake = true" || psql -h db-01 ferry -c "delete from asleep"
