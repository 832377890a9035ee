-- reads: pg_inherits
-- Columns that older servers do not have are read as JSON.
select 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
       'reads' as kind,
       'relation' as to_kind, cn.nspname as to_schema, p.relname as to_name, '' as to_part,
       case when to_jsonb(p) ->> 'relispartition' = 'true' then 'partition' else 'inherits' end as name,
       quote_ident(cn.nspname) || '.' || quote_ident(p.relname) || case when to_jsonb(p) ->> 'relispartition' = 'true' then ' is a partition of ' else ' inherits from ' end
         || quote_ident(n.nspname) || '.' || quote_ident(c.relname) as text
from pg_inherits i
join pg_class c on c.oid = i.inhparent and c.relkind in ('r', 'p', 'f')
join pg_namespace n on n.oid = c.relnamespace
join pg_class p on p.oid = i.inhrelid
join pg_namespace cn on cn.oid = p.relnamespace
where n.nspname = any(:schemas)
