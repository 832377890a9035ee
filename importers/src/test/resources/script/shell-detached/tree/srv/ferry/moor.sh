#!/bin/sh
psql -h db-01 ferry -c "delete from moorings"
