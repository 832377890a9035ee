-- reads: duckdb_indexes
select schema_name as "schema", table_name as "relation",
       index_name || case when is_unique then ' unique' else '' end || ' ' || regexp_extract(sql, '\(.*\)') as "says"
from duckdb_indexes()
where database_name = current_database() and schema_name = :schema
order by table_name, index_name
