-- reads: information_schema.triggers
select event_object_schema as db, '' as `schema`, event_object_table as relation, trigger_name as name,
       lower(action_timing) as timing, lower(event_manipulation) as events, 'row' as `for-each`,
       definer as owner,
       '' as routine_schema, '' as routine_name, '' as routine_arguments,
       action_statement as body
from information_schema.triggers
where event_object_schema = :schema
