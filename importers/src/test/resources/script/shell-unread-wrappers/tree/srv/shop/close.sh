#!/bin/sh
psql -h db-01 shop -c "delete from closeings"
