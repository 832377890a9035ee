-- reads: pg_class.relacl
select g.from_kind, g.from_schema, g.from_name, g.from_part, 'granted-to' as kind,
       'role' as to_kind, '' as to_schema, coalesce(r.rolname, 'public') as to_name, '' as to_part,
       string_agg(g.privilege, ', ' order by g.privilege) as name,
       'GRANT ' || string_agg(g.privilege, ', ' order by g.privilege) || ' ON ' || g.says || ' TO ' || coalesce(quote_ident(r.rolname), 'PUBLIC') as text
from (select 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
             a.grantee, a.privilege_type as privilege, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as says
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where c.relacl is not null and a.grantee <> c.relowner and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and n.nspname = any(:schemas)
      union all
      select 'relation', n.nspname, c.relname, '', a.grantee, a.privilege_type || ' (' || quote_ident(t.attname) || ')',
             quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
      where t.attacl is not null and a.grantee <> c.relowner and c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname = any(:schemas)
      union all
      select 'routine', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), a.grantee, a.privilege_type,
             'ROUTINE ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || pg_get_function_identity_arguments(p.oid) || ')'
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) a
      where a.grantee not in (0, p.proowner) and n.nspname = any(:schemas)
        and not exists (select 1 from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
      union all
      select 'schema', n.nspname, '', '', a.grantee, a.privilege_type, 'SCHEMA ' || quote_ident(n.nspname)
      from pg_namespace n, aclexplode(n.nspacl) a
      where a.grantee <> n.nspowner and n.nspname = any(:schemas)
      union all
      select 'database', '', '', '', a.grantee, a.privilege_type, 'DATABASE ' || quote_ident(d.datname)
      from pg_database d, aclexplode(d.datacl) a
      where a.grantee not in (0, d.datdba) and d.datname = current_database()) g
left join pg_roles r on r.oid = g.grantee
where g.grantee = 0 or (r.rolname is not null and r.rolname !~ '^pg_')
group by g.from_kind, g.from_schema, g.from_name, g.from_part, g.says, r.rolname
