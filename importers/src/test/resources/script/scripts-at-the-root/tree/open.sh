#!/bin/sh
psql -h db-01 desk -c "INSERT INTO days VALUES (1)"
