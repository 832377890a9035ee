-- reads: all_tab_privs
select 'relation' as "from_kind", p.table_schema as "from_schema", p.table_name as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", p.grantee as "to_name", '' as "to_part",
       listagg(p.privilege, ', ') within group (order by p.privilege) as "name",
       'GRANT ' || listagg(p.privilege, ', ') within group (order by p.privilege) || ' ON ' || p.table_schema || '.' || p.table_name || ' TO ' || p.grantee as "text"
from all_tab_privs p
where p.table_schema = :schema and p.grantee <> p.table_schema
  and exists (select 1 from all_objects o where o.owner = p.table_schema and o.object_name = p.table_name
              and o.object_type in ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SEQUENCE'))
group by p.table_schema, p.table_name, p.grantee
