empty() { psql mill -c "DELETE FROM $1"; }
