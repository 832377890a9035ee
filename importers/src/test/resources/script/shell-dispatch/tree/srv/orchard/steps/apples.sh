#!/bin/bash
NAME=apples
HOME_DIR=$(pwd)
function pick_apples {
  mkdir -p /tmp/apples && (
    NAME="picked_apples"
    cd /tmp/apples
    cat apples.csv | psql orchard -v NAME=$NAME -f $HOME_DIR/picked.sql
  )
}
register pick apples pick_apples
for f in "$HOME_DIR"/more/*.sql; do psql orchard -f "$f"; done
