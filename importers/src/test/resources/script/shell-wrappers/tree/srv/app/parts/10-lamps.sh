#!/bin/sh
sqlite3 "$1" "DELETE FROM lamps"
