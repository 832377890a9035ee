-- reads: sys.triggers
select s.name as "schema", o.name as "relation", t.name as "name",
       case when t.is_instead_of_trigger = 1 then 'instead of' else 'after' end as "timing",
       (select string_agg(lower(e.type_desc), ' or ') from sys.trigger_events e where e.object_id = t.object_id) as "events",
       'statement' as "for-each",
       case when t.is_disabled = 1 then 'true' end as "disabled",
       '' as "routine_schema", '' as "routine_name", '' as "routine_arguments",
       m.definition as "body"
from sys.triggers t
join sys.objects o on o.object_id = t.parent_id
join sys.schemas s on s.schema_id = o.schema_id
left join sys.sql_modules m on m.object_id = t.object_id
where t.parent_class = 1 and t.is_ms_shipped = 0 and s.name = :schema
