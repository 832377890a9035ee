-- reads: duckdb_schemas
select schema_name as "schema", comment as "comment"
from duckdb_schemas()
where database_name = current_database() and (not internal or schema_name = 'main')
