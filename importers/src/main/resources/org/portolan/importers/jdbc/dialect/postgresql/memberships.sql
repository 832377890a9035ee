-- reads: pg_auth_members
select distinct 'role' as from_kind, '' as from_schema, g.rolname as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, m.rolname as to_name, '' as to_part,
       'member' as name,
       'GRANT ' || quote_ident(g.rolname) || ' TO ' || quote_ident(m.rolname) as text
from pg_auth_members a
join pg_roles g on g.oid = a.roleid
join pg_roles m on m.oid = a.member
where g.rolname !~ '^pg_' and m.rolname !~ '^pg_'
