-- reads: information_schema.rights
select case when table_name is null or table_name = '' then 'schema' else 'relation' end as "from_kind",
       table_schema as "from_schema", coalesce(table_name, '') as "from_name", '' as "from_part",
       'granted-to' as "kind",
       'role' as "to_kind", '' as "to_schema", grantee as "to_name", '' as "to_part",
       rights as "name",
       'GRANT ' || rights || ' ON ' || case when table_name is null or table_name = '' then 'SCHEMA ' || table_schema
                                       else table_schema || '.' || table_name end || ' TO ' || grantee as "text"
from information_schema.rights
where rights is not null and table_schema = any(:schemas)
