-- reads: duckdb_functions
select schema_name as "schema", function_name as "name", array_to_string(parameters, ', ') as "arguments",
       'macro' as "routine-kind", 'sql' as "language", macro_definition as "body", comment as "comment"
from duckdb_functions()
where database_name = current_database() and not internal and function_type in ('macro', 'table_macro') and schema_name = :schema
