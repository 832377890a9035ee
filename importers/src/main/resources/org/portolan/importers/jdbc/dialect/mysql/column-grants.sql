-- reads: information_schema.column_privileges
select table_schema as db, 'relation' as from_kind, '' as from_schema, table_name as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, replace(grantee, '''', '') as to_name, '' as to_part,
       concat(privilege_type, ' (', group_concat(column_name order by column_name separator ', '), ')') as name,
       concat('GRANT ', privilege_type, ' (', group_concat(column_name order by column_name separator ', '), ') ON ', table_schema, '.', table_name, ' TO ', grantee) as text
from information_schema.column_privileges
where table_schema = :schema
group by table_schema, table_name, grantee, privilege_type
