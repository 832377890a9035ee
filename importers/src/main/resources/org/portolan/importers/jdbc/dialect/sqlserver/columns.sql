-- reads: sys.columns
select s.name as "schema", o.name as "relation", c.name as "column",
       t.name + case
         when t.name in ('varchar', 'char', 'varbinary', 'binary') then '(' + case when c.max_length = -1 then 'max' else cast(c.max_length as varchar(10)) end + ')'
         when t.name in ('nvarchar', 'nchar') then '(' + case when c.max_length = -1 then 'max' else cast(c.max_length / 2 as varchar(10)) end + ')'
         when t.name in ('decimal', 'numeric') then '(' + cast(c.precision as varchar(10)) + ', ' + cast(c.scale as varchar(10)) + ')'
         when t.name in ('datetime2', 'datetimeoffset', 'time') then '(' + cast(c.scale as varchar(10)) + ')'
         else '' end as "type",
       case when c.is_nullable = 1 then 'yes' else 'no' end as "nullable"
from sys.columns c
join sys.objects o on o.object_id = c.object_id
join sys.schemas s on s.schema_id = o.schema_id
join sys.types t on t.user_type_id = c.user_type_id
where o.type in ('U', 'V') and o.is_ms_shipped = 0 and s.name = :schema
order by o.name, c.column_id
