-- reads: duckdb_constraints
select 'relation' as "from_kind", schema_name as "from_schema", table_name as "from_name", '' as "from_part",
       'foreign-key' as "kind", 'relation' as "to_kind", schema_name as "to_schema", referenced_table as "to_name", '' as "to_part",
       constraint_name as "name", constraint_text as "text"
from duckdb_constraints()
where database_name = current_database() and constraint_type = 'FOREIGN KEY' and schema_name = :schema
