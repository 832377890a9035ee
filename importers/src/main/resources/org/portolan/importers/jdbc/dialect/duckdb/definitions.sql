-- reads: duckdb_views
select schema_name as "schema", view_name as "name", sql as "definition"
from duckdb_views()
where database_name = current_database() and not internal and schema_name = :schema
