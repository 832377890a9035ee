-- reads: information_schema.views
select table_schema as "schema", table_name as "name", view_definition as "definition"
from information_schema.views
where table_schema = :schema
