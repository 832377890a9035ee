#!/bin/sh
psql -h db-01 harbour -c "delete from quays"
