-- reads: sys.sql_expression_dependencies
select distinct case when o.type = 'V' then 'relation' else 'routine' end as "from_kind",
       s.name as "from_schema", o.name as "from_name", '' as "from_part",
       'reads' as "kind",
       case when d.referenced_server_name is null then '' else 'link' end as "to_kind",
       d.referenced_database_name as "to_db",
       case when d.referenced_server_name is null then coalesce(nullif(d.referenced_schema_name, ''), 'dbo') else '' end as "to_schema",
       coalesce(d.referenced_server_name, d.referenced_entity_name) as "to_name", '' as "to_part",
       '' as "name",
       s.name + '.' + o.name + ' refers to ' + coalesce(d.referenced_server_name + '.', '') + coalesce(d.referenced_database_name, '') + '.'
         + coalesce(d.referenced_schema_name, '') + '.' + d.referenced_entity_name as "text"
from sys.sql_expression_dependencies d
join sys.objects o on o.object_id = d.referencing_id
join sys.schemas s on s.schema_id = o.schema_id
where d.referencing_class = 1 and o.type in ('V', 'P', 'FN', 'IF', 'TF')
  and (d.referenced_database_name is not null and d.referenced_database_name <> db_name() or d.referenced_server_name is not null)
  and s.name = :schema
