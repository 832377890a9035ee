-- reads: information_schema.table_privileges
select 'relation' as "from_kind", table_schema as "from_schema", table_name as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", grantee as "to_name", '' as "to_part",
       group_concat(distinct privilege_type order by privilege_type separator ', ') as "name",
       'GRANT ' || group_concat(distinct privilege_type order by privilege_type separator ', ') || ' ON ' || table_schema || '.' || table_name || ' TO ' || grantee as "text"
from information_schema.table_privileges
where table_schema = :schema and grantee not in ('DBA', '_SYSTEM') and grantor <> grantee
  and not exists (select 1 from information_schema.system_users u where u.user_name = grantee and u.admin)
group by table_schema, table_name, grantee
