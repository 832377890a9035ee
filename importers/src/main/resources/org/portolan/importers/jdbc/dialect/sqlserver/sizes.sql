-- reads: sys.allocation_units
select s.name as "schema", o.name as "name", sum(a.total_pages) * 8192 as "bytes"
from sys.objects o
join sys.schemas s on s.schema_id = o.schema_id
join sys.partitions p on p.object_id = o.object_id
join sys.allocation_units a on a.container_id = case when a.type = 2 then p.partition_id else p.hobt_id end
where o.type = 'U' and o.is_ms_shipped = 0 and s.name = :schema
group by s.name, o.name
