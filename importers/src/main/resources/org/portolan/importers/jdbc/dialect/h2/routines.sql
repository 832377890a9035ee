-- reads: information_schema.routines
select routine_schema as "schema", routine_name as "name",
       coalesce((select listagg(lower(p.data_type), ', ') within group (order by p.ordinal_position)
                 from information_schema.parameters p
                 where p.specific_schema = r.specific_schema and p.specific_name = r.specific_name), '') as "arguments",
       lower(routine_type) as "routine-kind",
       lower(external_language) as "language",
       lower(data_type) as "returns",
       external_name as "external-name",
       routine_definition as "body"
from information_schema.routines r
where routine_schema = any(:schemas)
