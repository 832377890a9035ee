-- reads: pg_type
-- Enumerations, domains and composite types of the user's own, on each table that has a column of them.
select n.nspname as schema, c.relname as relation, 'types' as key,
       t.typname || case t.typtype
         when 'e' then ' enum (' || coalesce((select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid), '') || ')'
         when 'd' then ' domain over ' || format_type(t.typbasetype, t.typtypmod)
           || coalesce((select ' ' || string_agg(pg_get_constraintdef(k.oid), ' ' order by k.conname) from pg_constraint k where k.contypid = t.oid), '')
         else ' composite' end as says,
       '' as columns
from (select distinct a.attrelid, coalesce(nullif(b.typelem, 0), b.oid) as type
      from pg_attribute a
      join pg_type b on b.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped and a.atttypid >= 16384) u
join pg_type t on t.oid = u.type and t.typtype in ('e', 'd', 'c')
join pg_namespace tn on tn.oid = t.typnamespace and tn.nspname <> 'information_schema' and tn.nspname !~ '^pg_'
join pg_class c on c.oid = u.attrelid and c.relkind in ('r', 'v', 'm', 'p', 'f')
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any(:schemas)
  and not exists (select 1 from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by u.attrelid, t.typname
