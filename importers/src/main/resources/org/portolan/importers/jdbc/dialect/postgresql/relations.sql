-- reads: pg_class
select n.nspname as schema,
       c.relname as name,
       case c.relkind when 'v' then 'view' when 'm' then 'materialized-view' when 'S' then 'sequence' else 'table' end as kind,
       case when c.relkind in ('r', 'm', 'p') and c.reltuples >= 0 then c.reltuples::bigint end as rows,
       r.rolname as owner,
       d.description as comment,
       case when c.relpersistence = 'u' then 'true' end as unlogged,
       case when c.relkind = 'p' then 'true' end as partitioned,
       case when c.relrowsecurity then 'true' end as "row-security",
       s.srvname as "foreign-server",
       x.extname as extension
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_roles r on r.oid = c.relowner
left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
left join pg_foreign_table f on f.ftrelid = c.oid
left join pg_foreign_server s on s.oid = f.ftserver
left join pg_depend e on e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e' and e.refclassid = 'pg_extension'::regclass
left join pg_extension x on x.oid = e.refobjid
where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and n.nspname = any(:schemas)
