-- reads: pg_relation_size
select n.nspname as schema, c.relname as name,
       pg_relation_size(c.oid) + case when c.reltoastrelid <> 0 then pg_relation_size(c.reltoastrelid) else 0 end as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and c.oid <> all(:locked) and n.nspname = any(:schemas)
