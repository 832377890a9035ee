-- reads: pg_total_relation_size
select n.nspname as schema, c.relname as name, pg_total_relation_size(c.oid) as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and c.oid <> all(:locked) and n.nspname = any(:schemas)
