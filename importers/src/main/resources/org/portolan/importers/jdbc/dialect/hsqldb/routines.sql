-- reads: information_schema.routines
select r.routine_schema as "schema", r.routine_name as "name",
       coalesce((select group_concat(lower(p.data_type) order by p.ordinal_position separator ', ')
                 from information_schema.parameters p
                 where p.specific_schema = r.specific_schema and p.specific_name = r.specific_name), '') as "arguments",
       lower(r.routine_type) as "routine-kind",
       lower(coalesce(r.external_language, r.routine_body)) as "language",
       lower(r.data_type) as "returns",
       r.external_name as "external-name",
       case when r.routine_body = 'SQL' then regexp_replace(r.routine_definition, '(?is)^.*?NEW SAVEPOINT LEVEL|^.*?OLD SAVEPOINT LEVEL', '') end as "body"
from information_schema.routines r
where r.routine_schema = :schema
