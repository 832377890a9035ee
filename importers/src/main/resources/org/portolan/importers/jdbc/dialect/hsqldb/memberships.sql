-- reads: information_schema.role_authorization_descriptors
select 'role' as "from_kind", '' as "from_schema", role_name as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", grantee as "to_name", '' as "to_part",
       'member' as "name", 'GRANT ' || role_name || ' TO ' || grantee as "text"
from information_schema.role_authorization_descriptors
where grantee not in ('_SYSTEM', 'DBA') and role_name not in ('DBA', 'PUBLIC')
