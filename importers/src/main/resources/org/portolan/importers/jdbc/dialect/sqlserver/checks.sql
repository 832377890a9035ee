-- reads: sys.check_constraints
select s.name as "schema", o.name as "relation", 'checks' as "key", k.name + ' ' + k.definition as "says", '' as "columns"
from sys.check_constraints k
join sys.objects o on o.object_id = k.parent_object_id
join sys.schemas s on s.schema_id = o.schema_id
where s.name = :schema
order by o.name, k.name
