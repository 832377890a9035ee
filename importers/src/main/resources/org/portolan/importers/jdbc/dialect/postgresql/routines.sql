-- reads: pg_proc
-- Columns that not all versions have are read as JSON.
select n.nspname as schema,
       p.proname as name,
       pg_get_function_identity_arguments(p.oid) as arguments,
       case coalesce(j.of ->> 'prokind', case when j.of ->> 'proisagg' = 'true' then 'a' when j.of ->> 'proiswindow' = 'true' then 'w' end)
         when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window function' else 'function' end as "routine-kind",
       l.lanname as language,
       case when p.prorettype <> 0 then format_type(p.prorettype, null) end as returns,
       r.rolname as owner,
       case when p.prosecdef then 'true' end as "runs-as-owner",
       d.description as comment,
       case when l.lanname in ('c', 'internal') then ''
         when j.of ->> 'prosqlbody' is not null then substring(pg_get_functiondef(p.oid) from '\n ?((?:BEGIN ATOMIC|RETURN ).*)$')
         else p.prosrc end as body,
       (select replace(setting, 'search_path=', '') from unnest(p.proconfig) setting where setting like 'search_path=%') as "search-path"
from pg_proc p
cross join lateral (select to_jsonb(p) as of) j
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_roles r on r.oid = p.proowner
left join pg_description d on d.objoid = p.oid and d.classoid = 'pg_proc'::regclass
where n.nspname = any(:schemas)
  and not exists (select 1 from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
