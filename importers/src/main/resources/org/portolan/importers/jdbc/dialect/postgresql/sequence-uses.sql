-- reads: pg_depend
-- Sequences are looked up one by one (offset 0): a server that was not analyzed since they were made expects none of
-- them and would go through all uses once for each.
select 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
       'reads' as kind,
       'relation' as to_kind, sn.nspname as to_schema, s.relname as to_name, '' as to_part,
       a.attname as name,
       'column ' || quote_ident(a.attname) || ' of ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' takes its values from '
         || quote_ident(sn.nspname) || '.' || quote_ident(s.relname) as text
from (select f.adrelid as table_id, f.adnum as number, d.refobjid as sequence_id
      from pg_depend d join pg_attrdef f on d.classid = 'pg_attrdef'::regclass and f.oid = d.objid
      where d.refclassid = 'pg_class'::regclass and d.deptype = 'n'
      union
      select d.refobjid, d.refobjsubid, d.objid
      from pg_depend d
      where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'i' and d.refobjsubid > 0) u
join pg_class c on c.oid = u.table_id
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = u.table_id and a.attnum = u.number::int2
cross join lateral (select q.relname, q.relnamespace from pg_class q where q.oid = u.sequence_id and q.relkind = 'S' offset 0) s
join pg_namespace sn on sn.oid = s.relnamespace
where n.nspname = any(:schemas)
