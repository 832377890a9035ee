#!/bin/sh
psql -h db-05 -d mine -c "update stones set washed = true"
