-- reads: information_schema.table_privileges
select table_schema as db, 'relation' as from_kind, '' as from_schema, table_name as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, replace(grantee, '''', '') as to_name, '' as to_part,
       group_concat(privilege_type order by privilege_type separator ', ') as name,
       concat('GRANT ', group_concat(privilege_type order by privilege_type separator ', '), ' ON ', table_schema, '.', table_name, ' TO ', grantee) as text
from information_schema.table_privileges
where table_schema = :schema
group by table_schema, table_name, grantee
union all
select :schema, 'database', '', '', '', 'granted-to', 'role', '', replace(grantee, '''', ''), '',
       group_concat(privilege_type order by privilege_type separator ', '),
       concat('GRANT ', group_concat(privilege_type order by privilege_type separator ', '), ' ON ', table_schema, '.* TO ', grantee)
from information_schema.schema_privileges
where :schema like table_schema
group by table_schema, grantee
union all
select :schema, 'database', '', '', '', 'granted-to', 'role', '', replace(grantee, '''', ''), '',
       group_concat(privilege_type order by privilege_type separator ', '),
       concat('GRANT ', group_concat(privilege_type order by privilege_type separator ', '), ' ON *.* TO ', grantee)
from information_schema.user_privileges
where privilege_type <> 'USAGE'
group by grantee
