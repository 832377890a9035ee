-- reads: sys.sysroles
select 'role' as "from_kind", '' as "from_schema", roleid as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", grantee as "to_name", '' as "to_part",
       'member' as "name", 'GRANT ' || roleid || ' TO ' || grantee as "text"
from sys.sysroles
where isdef = 'N'
