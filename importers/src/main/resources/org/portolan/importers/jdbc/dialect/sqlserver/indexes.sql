-- reads: sys.indexes
select s.name as "schema", o.name as "relation",
       i.name + case when i.is_unique = 1 then ' unique' else '' end + case when i.type in (1, 2) then '' else ' ' + lower(i.type_desc collate database_default) end
         + ' (' + string_agg(c.name, ', ') within group (order by ic.key_ordinal) + ')'
         + case when i.has_filter = 1 then ' where ' + i.filter_definition else '' end as "says"
from sys.indexes i
join sys.objects o on o.object_id = i.object_id
join sys.schemas s on s.schema_id = o.schema_id
join sys.index_columns ic on ic.object_id = i.object_id and ic.index_id = i.index_id and ic.is_included_column = 0
join sys.columns c on c.object_id = ic.object_id and c.column_id = ic.column_id
where i.index_id > 0 and o.is_ms_shipped = 0 and s.name = :schema
group by s.name, o.name, i.name, i.is_unique, i.type, i.type_desc, i.has_filter, i.filter_definition
order by o.name, i.name
