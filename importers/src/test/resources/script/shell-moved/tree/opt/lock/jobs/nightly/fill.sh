#!/bin/sh
psql -h db-01 lock -c "INSERT INTO fillings VALUES (1)"
