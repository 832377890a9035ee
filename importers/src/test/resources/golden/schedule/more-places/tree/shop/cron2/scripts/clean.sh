#!/bin/sh
psql -h "$DB_HOST" "$DB_NAME" -c "delete from sales.sessions where age > 10"
