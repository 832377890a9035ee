-- reads: sys.sysschemas
select schemaname as "schema", authorizationid as "owner"
from sys.sysschemas
where schemaname not like 'SYS%' and schemaname not in ('NULLID', 'SQLJ')
