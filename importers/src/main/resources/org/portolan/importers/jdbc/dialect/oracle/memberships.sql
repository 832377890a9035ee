-- reads: dba_role_privs
-- grant: GRANT SELECT ON SYS.DBA_ROLE_PRIVS TO {role};
select 'role' as "from_kind", '' as "from_schema", p.granted_role as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", p.grantee as "to_name", '' as "to_part",
       'member' as "name", 'GRANT ' || p.granted_role || ' TO ' || p.grantee as "text"
from dba_role_privs p
join all_users u on u.username = p.grantee
where u.oracle_maintained = 'N'
