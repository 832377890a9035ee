-- reads: sys.foreign_keys
select 'relation' as "from_kind", s.name as "from_schema", o.name as "from_name", '' as "from_part",
       'foreign-key' as "kind", 'relation' as "to_kind", ts.name as "to_schema", t.name as "to_name", '' as "to_part",
       k.name as "name",
       'FOREIGN KEY (' + string_agg(c.name, ', ') within group (order by kc.constraint_column_id) + ') REFERENCES ' + ts.name + '.' + t.name
         + ' (' + string_agg(tc.name, ', ') within group (order by kc.constraint_column_id) + ')'
         + case when k.delete_referential_action = 0 then '' else ' ON DELETE ' + replace(k.delete_referential_action_desc collate database_default, '_', ' ') end as "text"
from sys.foreign_keys k
join sys.objects o on o.object_id = k.parent_object_id
join sys.schemas s on s.schema_id = o.schema_id
join sys.objects t on t.object_id = k.referenced_object_id
join sys.schemas ts on ts.schema_id = t.schema_id
join sys.foreign_key_columns kc on kc.constraint_object_id = k.object_id
join sys.columns c on c.object_id = kc.parent_object_id and c.column_id = kc.parent_column_id
join sys.columns tc on tc.object_id = kc.referenced_object_id and tc.column_id = kc.referenced_column_id
where s.name = :schema
group by s.name, o.name, ts.name, t.name, k.name, k.delete_referential_action, k.delete_referential_action_desc
