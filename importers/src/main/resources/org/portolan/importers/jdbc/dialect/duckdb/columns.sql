-- reads: duckdb_columns
select schema_name as "schema", table_name as "relation", column_name as "column", lower(data_type) as "type", is_nullable as "nullable"
from duckdb_columns()
where database_name = current_database() and not internal and schema_name = :schema
order by table_name, column_index
