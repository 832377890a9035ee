-- reads: information_schema.view_routine_usage
select distinct 'relation' as "from_kind", u.view_schema as "from_schema", u.view_name as "from_name", '' as "from_part",
       'calls' as "kind", 'routine' as "to_kind", r.routine_schema as "to_schema", r.routine_name as "to_name",
       coalesce((select group_concat(lower(p.data_type) order by p.ordinal_position separator ', ')
                 from information_schema.parameters p
                 where p.specific_schema = r.specific_schema and p.specific_name = r.specific_name), '') as "to_part",
       '' as "name", u.view_schema || '.' || u.view_name || ' calls ' || r.routine_schema || '.' || r.routine_name as "text"
from information_schema.view_routine_usage u
join information_schema.routines r on r.specific_schema = u.specific_schema and r.specific_name = u.specific_name
where u.view_schema = :schema
