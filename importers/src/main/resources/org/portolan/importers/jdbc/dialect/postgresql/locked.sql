-- reads: pg_locks
select distinct c.oid::bigint as number, n.nspname as schema, c.relname as name
from pg_locks l
join pg_class c on c.oid = l.relation
join pg_namespace n on n.oid = c.relnamespace
where l.mode = 'AccessExclusiveLock'
  and l.database = (select oid from pg_database where datname = current_database())
  and c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname = any(:schemas)
