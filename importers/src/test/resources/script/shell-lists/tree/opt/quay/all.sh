#!/bin/sh
for step in $(ls steps/[0-9]* | sort); do
  ./$step
done
for part in $(find parts -name '*.sql' -type f); do
  psql -h db-01 quay -f $part
done
