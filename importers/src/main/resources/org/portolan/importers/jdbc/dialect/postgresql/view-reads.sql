-- reads: pg_depend
with used as (
  select w.ev_class as reader, w.rulename as rule, d.refobjid as target,
         string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_rewrite w
  join pg_class c on c.oid = w.ev_class
  join pg_namespace n on n.oid = c.relnamespace
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
   and d.refclassid = 'pg_class'::regclass and d.refobjid <> w.ev_class and d.deptype = 'n'
  left join pg_attribute a on d.refobjsubid > 0 and a.attrelid = d.refobjid and a.attnum = d.refobjsubid
  where n.nspname = any(:schemas)
  group by w.ev_class, w.rulename, d.refobjid)
select 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
       case when u.rule = '_RETURN' then 'reads' else 'writes' end as kind,
       'relation' as to_kind, tn.nspname as to_schema, t.relname as to_name, '' as to_part,
       case when u.rule = '_RETURN' then '' else u.rule end as name,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) || case when u.rule = '_RETURN' then ' reads ' else ' rule ' || u.rule || ' touches ' end
         || quote_ident(tn.nspname) || '.' || quote_ident(t.relname) || coalesce(' (' || u.columns || ')', '') as text
from used u
join pg_class c on c.oid = u.reader
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = u.target and t.relkind in ('r', 'v', 'm', 'p', 'f', 'S')
join pg_namespace tn on tn.oid = t.relnamespace
where tn.nspname <> 'pg_catalog' and tn.nspname <> 'information_schema'
