-- reads: pg_attribute
select n.nspname as schema,
       c.relname as relation,
       a.attname as "column",
       format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname = any(:schemas)
order by a.attrelid, a.attnum
