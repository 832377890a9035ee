-- reads: sys.database_principals
select p.name as "name",
       case when p.type <> 'R' then 'true' end as "login",
       case when p.name = 'dbo' then 'true' end as "superuser",
       lower(p.type_desc) as "principal-type",
       p.default_schema_name as "search-path"
from sys.database_principals p
where p.type in ('S', 'U', 'G', 'R', 'E', 'X', 'A') and p.is_fixed_role = 0
  and p.name not in ('public', 'guest', 'sys', 'INFORMATION_SCHEMA')
