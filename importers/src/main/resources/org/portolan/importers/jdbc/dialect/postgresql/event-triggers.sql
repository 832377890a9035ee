-- reads: pg_event_trigger
select '' as schema, e.evtevent as relation, e.evtname as name, 'database' as fires_on,
       'on' as timing, e.evtevent as events,
       array_to_string(e.evttags, ', ') as tags,
       pg_get_userbyid(e.evtowner) as owner,
       case when e.evtenabled = 'D' then 'true' end as disabled,
       fn.nspname as routine_schema, p.proname as routine_name, pg_get_function_identity_arguments(p.oid) as routine_arguments
from pg_event_trigger e
join pg_proc p on p.oid = e.evtfoid
join pg_namespace fn on fn.oid = p.pronamespace
where not exists (select 1 from pg_depend x where x.classid = 'pg_event_trigger'::regclass and x.objid = e.oid and x.deptype = 'e')
