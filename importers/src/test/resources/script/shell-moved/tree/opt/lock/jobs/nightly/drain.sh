#!/bin/sh
psql -h db-01 lock -c "DELETE FROM fillings"
