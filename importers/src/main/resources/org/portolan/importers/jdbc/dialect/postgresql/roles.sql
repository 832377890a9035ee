-- reads: pg_roles
select r.rolname as name,
       case when r.rolsuper then 'true' end as superuser,
       case when r.rolcanlogin then 'true' end as login,
       case when r.rolreplication then 'true' end as replication,
       case when r.rolbypassrls then 'true' end as "bypasses-row-security",
       case when r.rolvaliduntil < 'infinity' then r.rolvaliduntil::date::text end as "valid-until",
       (select string_agg(replace(setting, 'search_path=', ''), ', ')
        from pg_db_role_setting rs, unnest(rs.setconfig) setting
        where rs.setrole = r.oid and setting like 'search_path=%'
          and rs.setdatabase in (0, (select oid from pg_database where datname = current_database()))) as "search-path",
       shobj_description(r.oid, 'pg_authid') as comment
from pg_roles r
where r.rolname !~ '^pg_'
