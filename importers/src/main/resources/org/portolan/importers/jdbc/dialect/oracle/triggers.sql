-- reads: all_triggers
select t.table_owner as "schema", t.table_name as "relation", t.trigger_name as "name",
       case when t.trigger_type like 'BEFORE%' then 'before' when t.trigger_type like 'INSTEAD%' then 'instead of' else 'after' end as "timing",
       lower(t.triggering_event) as "events",
       case when t.trigger_type like '%EACH ROW' then 'row' else 'statement' end as "for-each",
       case t.status when 'DISABLED' then 'true' end as "disabled",
       '' as "routine_schema", '' as "routine_name", '' as "routine_arguments",
       t.trigger_body as "body"
from all_triggers t
where t.table_owner = :schema and rtrim(t.base_object_type) in ('TABLE', 'VIEW')
