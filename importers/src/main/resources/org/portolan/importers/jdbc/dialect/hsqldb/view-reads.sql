-- reads: information_schema.view_table_usage
select 'relation' as "from_kind", view_schema as "from_schema", view_name as "from_name", '' as "from_part",
       'reads' as "kind", 'relation' as "to_kind", table_schema as "to_schema", table_name as "to_name", '' as "to_part",
       '' as "name", view_schema || '.' || view_name || ' reads ' || table_schema || '.' || table_name as "text"
from information_schema.view_table_usage
where view_schema = :schema and table_schema <> 'INFORMATION_SCHEMA'
