-- reads: duckdb_constraints
select schema_name as "schema", table_name as "relation",
       case constraint_type when 'PRIMARY KEY' then 'primary-key' when 'UNIQUE' then 'unique-keys' else 'checks' end as "key",
       case constraint_type when 'CHECK' then expression else '' end as "says",
       case when constraint_type = 'CHECK' then '' else array_to_string(constraint_column_names, ', ') end as "columns"
from duckdb_constraints()
where database_name = current_database() and constraint_type in ('PRIMARY KEY', 'UNIQUE', 'CHECK') and schema_name = :schema
order by table_name, constraint_index
