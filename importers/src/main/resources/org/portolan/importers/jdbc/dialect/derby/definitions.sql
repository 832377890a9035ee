-- reads: sys.sysviews
select s.schemaname as "schema", t.tablename as "name", v.viewdefinition as "definition"
from sys.sysviews v
join sys.systables t on t.tableid = v.tableid
join sys.sysschemas s on s.schemaid = t.schemaid
where s.schemaname = :schema
