-- reads: sys.objects
select s.name as "schema", o.name as "name",
       case o.type when 'U' then 'table' when 'SO' then 'sequence' else 'view' end as "kind",
       case when o.type = 'U' then (select sum(p.rows) from sys.partitions p where p.object_id = o.object_id and p.index_id in (0, 1)) end as "rows",
       p.name as "owner",
       cast(x.value as nvarchar(4000)) as "comment",
       case when o.type = 'SN' then 'true' end as "synonym",
       case when t.temporal_type = 2 then 'true' end as "system-versioned",
       case when t.is_external = 1 then 'true' end as "external"
from sys.objects o
join sys.schemas s on s.schema_id = o.schema_id
left join sys.tables t on t.object_id = o.object_id
left join sys.database_principals p on p.principal_id = o.principal_id
left join sys.extended_properties x on x.class = 1 and x.major_id = o.object_id and x.minor_id = 0 and x.name = 'MS_Description'
where o.type in ('U', 'V', 'SN', 'SO') and o.is_ms_shipped = 0 and s.name = :schema
