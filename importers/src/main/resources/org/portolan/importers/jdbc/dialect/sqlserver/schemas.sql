-- reads: sys.schemas
select s.name as "schema", p.name as "owner"
from sys.schemas s
left join sys.database_principals p on p.principal_id = s.principal_id
where s.schema_id < 16384 and s.name not in ('sys', 'INFORMATION_SCHEMA', 'guest')
