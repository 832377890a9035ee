-- reads: information_schema.rights
select 'role' as "from_kind", '' as "from_schema", grantedrole as "from_name", '' as "from_part",
       'granted-to' as "kind",
       'role' as "to_kind", '' as "to_schema", grantee as "to_name", '' as "to_part",
       'member' as "name",
       'GRANT ' || grantedrole || ' TO ' || grantee as "text"
from information_schema.rights
where grantedrole is not null
