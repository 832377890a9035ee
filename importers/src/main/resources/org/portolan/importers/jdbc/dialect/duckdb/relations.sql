-- reads: duckdb_tables
select schema_name as "schema", table_name as "name", 'table' as "kind", estimated_size as "rows", comment as "comment"
from duckdb_tables() where database_name = current_database() and not internal and schema_name = :schema
union all
select schema_name, view_name, 'view', null, comment
from duckdb_views() where database_name = current_database() and not internal and schema_name = :schema
union all
select schema_name, sequence_name, 'sequence', null, comment
from duckdb_sequences() where database_name = current_database() and schema_name = :schema
