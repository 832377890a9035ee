-- reads: sys.database_role_members
select 'role' as "from_kind", '' as "from_schema", r.name as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", m.name as "to_name", '' as "to_part",
       'member' as "name", 'ALTER ROLE ' + quotename(r.name) + ' ADD MEMBER ' + quotename(m.name) as "text"
from sys.database_role_members x
join sys.database_principals r on r.principal_id = x.role_principal_id
join sys.database_principals m on m.principal_id = x.member_principal_id
where m.name <> 'dbo'
