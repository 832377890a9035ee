-- reads: sys.sql_modules
select s.name as "schema", v.name as "name", m.definition as "definition"
from sys.views v
join sys.schemas s on s.schema_id = v.schema_id
join sys.sql_modules m on m.object_id = v.object_id
where v.is_ms_shipped = 0 and s.name = :schema
