-- reads: pg_relation_size
-- Nothing is put aside (in TOAST) for a relation without a page of its own, so that nobody has to look.
select n.nspname as schema, c.relname as name,
       s.bytes + case when s.bytes > 0 and c.reltoastrelid <> 0 then pg_relation_size(c.reltoastrelid) else 0 end as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
cross join lateral (select pg_relation_size(c.oid) as bytes offset 0) s
where c.relkind in ('r', 'm') and c.oid <> all(:locked) and n.nspname = any(:schemas)
