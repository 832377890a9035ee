-- reads: information_schema.columns
select table_schema as db, '' as `schema`, table_name as relation, column_name as `column`, column_type as type, is_nullable as nullable
from information_schema.columns
where table_schema = :schema
order by table_name, ordinal_position
