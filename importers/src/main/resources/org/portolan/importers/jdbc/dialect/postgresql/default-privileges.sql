-- reads: pg_default_acl
select case when d.defaclnamespace = 0 then 'database' else 'schema' end as from_kind, coalesce(n.nspname, '') as from_schema, '' as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, coalesce(r.rolname, 'public') as to_name, '' as to_part,
       'by default: ' || string_agg(a.privilege_type, ', ' order by a.privilege_type) || ' on new ' || w.what || ' of ' || o.rolname as name,
       'ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(o.rolname) || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '')
         || ' GRANT ' || string_agg(a.privilege_type, ', ' order by a.privilege_type) || ' ON ' || upper(w.what) || ' TO ' || coalesce(quote_ident(r.rolname), 'PUBLIC') as text
from pg_default_acl d
cross join lateral aclexplode(d.defaclacl) a
cross join lateral (select case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'routines' when 'T' then 'types' else 'schemas' end as what) w
join pg_roles o on o.oid = d.defaclrole
left join pg_namespace n on n.oid = d.defaclnamespace
left join pg_roles r on r.oid = a.grantee
where a.grantee <> d.defaclrole and (d.defaclnamespace = 0 or n.nspname = any(:schemas))
group by d.oid, d.defaclnamespace, n.nspname, r.rolname, o.rolname, w.what
