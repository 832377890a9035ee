#!/bin/sh
psql -h db-01 harbour -c "UPDATE tides SET high = $1"
