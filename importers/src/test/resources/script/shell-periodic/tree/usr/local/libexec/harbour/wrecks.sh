#!/bin/sh
psql -h db-01 harbour -c "DELETE FROM wrecks"
