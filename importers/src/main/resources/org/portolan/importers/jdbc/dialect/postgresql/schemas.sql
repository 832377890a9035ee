-- reads: pg_namespace
select n.nspname as schema,
       case when r.rolname = 'pg_database_owner' then (select pg_get_userbyid(datdba) from pg_database where datname = current_database())
            else r.rolname end as owner,
       d.description as comment
from pg_namespace n
left join pg_roles r on r.oid = n.nspowner
left join pg_description d on d.objoid = n.oid and d.classoid = 'pg_namespace'::regclass
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
