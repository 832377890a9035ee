-- reads: sys.key_constraints
select s.name as "schema", o.name as "relation",
       case k.type when 'PK' then 'primary-key' else 'unique-keys' end as "key",
       case k.type when 'PK' then '' else k.name end as "says",
       string_agg(c.name, ', ') within group (order by ic.key_ordinal) as "columns"
from sys.key_constraints k
join sys.objects o on o.object_id = k.parent_object_id
join sys.schemas s on s.schema_id = o.schema_id
join sys.index_columns ic on ic.object_id = k.parent_object_id and ic.index_id = k.unique_index_id and ic.is_included_column = 0
join sys.columns c on c.object_id = ic.object_id and c.column_id = ic.column_id
where s.name = :schema
group by s.name, o.name, k.type, k.name
order by s.name, o.name, k.name
