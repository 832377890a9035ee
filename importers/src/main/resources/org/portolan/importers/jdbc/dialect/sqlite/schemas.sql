-- reads: sqlite_schema
select '' as "schema"
