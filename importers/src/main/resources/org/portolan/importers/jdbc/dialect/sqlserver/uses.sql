-- reads: sys.sql_expression_dependencies
select distinct case when o.type in ('U', 'V') then 'relation' else 'routine' end as "from_kind",
       s.name as "from_schema", o.name as "from_name", '' as "from_part",
       case when t.type in ('U', 'V', 'SN', 'SO') then 'reads' else 'calls' end as "kind",
       case when t.type in ('U', 'V', 'SN', 'SO') then 'relation' else 'routine' end as "to_kind",
       ts.name as "to_schema", t.name as "to_name", '' as "to_part",
       '' as "name",
       s.name + '.' + o.name + ' refers to ' + ts.name + '.' + t.name as "text"
from sys.sql_expression_dependencies d
join sys.objects o on o.object_id = d.referencing_id
join sys.schemas s on s.schema_id = o.schema_id
join sys.objects t on t.object_id = d.referenced_id
join sys.schemas ts on ts.schema_id = t.schema_id
where d.referencing_class = 1 and d.referenced_class = 1 and d.referenced_id <> d.referencing_id
  and d.referenced_database_name is null and d.referenced_server_name is null
  and (o.type = 'V' or o.type in ('U', 'P', 'FN', 'IF', 'TF') and t.type in ('P', 'PC', 'FN', 'IF', 'TF', 'FS', 'FT', 'AF'))
  and s.name = :schema
