-- reads: sys.database_permissions
select case p.class when 0 then 'database' when 3 then 'schema' else case when o.type in ('U', 'V', 'SN', 'SO') then 'relation' else 'routine' end end as "from_kind",
       coalesce(os.name, ps.name, '') as "from_schema", coalesce(o.name, '') as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", g.name as "to_name", '' as "to_part",
       string_agg(p.permission_name collate database_default, ', ') within group (order by p.permission_name) as "name",
       'GRANT ' + string_agg(p.permission_name collate database_default, ', ') within group (order by p.permission_name) + ' ON '
         + coalesce(os.name + '.' + o.name, 'SCHEMA::' + ps.name, 'DATABASE') + ' TO ' + g.name as "text"
from sys.database_permissions p
join sys.database_principals g on g.principal_id = p.grantee_principal_id
left join sys.objects o on p.class = 1 and o.object_id = p.major_id
left join sys.schemas os on os.schema_id = o.schema_id
left join sys.schemas ps on p.class = 3 and ps.schema_id = p.major_id
where p.state in ('G', 'W')
  and (p.class = 1 and os.name = :schema and o.is_ms_shipped = 0 or p.class = 3 and ps.name = :schema
       or p.class = 0 and p.permission_name <> 'CONNECT' and :schema = schema_name())
group by p.class, o.type, os.name, ps.name, o.name, g.name
