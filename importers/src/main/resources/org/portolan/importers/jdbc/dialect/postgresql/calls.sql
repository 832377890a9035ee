-- reads: pg_depend
select distinct 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
       'calls' as kind,
       'routine' as to_kind, pn.nspname as to_schema, p.proname as to_name, pg_get_function_identity_arguments(p.oid) as to_part,
       '' as name,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' calls ' || quote_ident(pn.nspname) || '.' || quote_ident(p.proname) as text
from pg_depend d
join pg_proc p on p.oid = d.refobjid
join pg_namespace pn on pn.oid = p.pronamespace and pn.nspname = any(:schemas)
left join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
left join pg_attrdef f on d.classid = 'pg_attrdef'::regclass and f.oid = d.objid
left join pg_constraint k on d.classid = 'pg_constraint'::regclass and k.oid = d.objid
join pg_class c on c.oid = coalesce(w.ev_class, f.adrelid, k.conrelid)
join pg_namespace n on n.oid = c.relnamespace and n.nspname = any(:schemas)
where d.refclassid = 'pg_proc'::regclass and d.deptype = 'n'
  and not exists (select 1 from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
union all
select 'routine', n.nspname, r.proname, pg_get_function_identity_arguments(r.oid),
       case when d.refclassid = 'pg_proc'::regclass then 'calls' else 'reads' end,
       case when d.refclassid = 'pg_proc'::regclass then 'routine' else 'relation' end,
       coalesce(pn.nspname, tn.nspname), coalesce(p.proname, t.relname), coalesce(pg_get_function_identity_arguments(p.oid), ''),
       '',
       quote_ident(n.nspname) || '.' || quote_ident(r.proname) || ' refers to ' || quote_ident(coalesce(pn.nspname, tn.nspname)) || '.' || quote_ident(coalesce(p.proname, t.relname))
from (select distinct classid, objid, refclassid, refobjid from pg_depend
      where classid = 'pg_proc'::regclass and deptype = 'n' and refclassid in ('pg_class'::regclass, 'pg_proc'::regclass)) d
join pg_proc r on r.oid = d.objid
join pg_namespace n on n.oid = r.pronamespace and n.nspname = any(:schemas)
left join pg_class t on d.refclassid = 'pg_class'::regclass and t.oid = d.refobjid and t.relkind in ('r', 'v', 'm', 'p', 'f', 'S')
left join pg_namespace tn on tn.oid = t.relnamespace
left join pg_proc p on d.refclassid = 'pg_proc'::regclass and p.oid = d.refobjid
left join pg_namespace pn on pn.oid = p.pronamespace
where coalesce(pn.nspname, tn.nspname) = any(:schemas)
  and not exists (select 1 from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid in (r.oid, p.oid) and e.deptype = 'e')
