#!/bin/sh
psql -h db-01 yard -c "DELETE FROM last"
