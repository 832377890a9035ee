-- reads: pg_get_viewdef
select n.nspname as schema, c.relname as name, pg_get_viewdef(c.oid) as definition
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('v', 'm') and n.nspname = any(:schemas)
  and c.oid <> all(:locked)
  and not exists (select 1 from pg_rewrite w
                  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
                  where w.ev_class = c.oid and d.refobjid = any(:locked))
