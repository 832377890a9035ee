-- reads: sys.sql_modules
select s.name as "schema", o.name as "name", '' as "arguments",
       case when o.type in ('P', 'PC', 'X') then 'procedure' when o.type = 'AF' then 'aggregate' else 'function' end as "routine-kind",
       case when m.object_id is not null then 'sql' when o.type = 'X' then 'extended procedure' else 'clr' end as "language",
       p.name as "owner",
       case when m.execute_as_principal_id is not null then 'true' end as "runs-as-owner",
       m.definition as "body"
from sys.objects o
join sys.schemas s on s.schema_id = o.schema_id
left join sys.sql_modules m on m.object_id = o.object_id
left join sys.database_principals p on p.principal_id = o.principal_id
where o.type in ('P', 'PC', 'X', 'FN', 'IF', 'TF', 'FS', 'FT', 'AF') and o.is_ms_shipped = 0 and s.name = :schema
