-- reads: information_schema.triggers
select event_object_schema as "schema", event_object_table as "relation", trigger_name as "name",
       lower(action_timing) as "timing", lower(replace(event_manipulation, ', ', ' or ')) as "events", lower(action_orientation) as "for-each",
       java_class as "external-name", remarks as "comment"
from information_schema.triggers
where event_object_schema = any(:schemas)
