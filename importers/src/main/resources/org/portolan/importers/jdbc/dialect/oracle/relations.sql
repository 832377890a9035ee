-- reads: all_objects
select o.owner as "schema", o.object_name as "name",
       case o.object_type when 'TABLE' then 'table' when 'MATERIALIZED VIEW' then 'materialized-view' when 'SEQUENCE' then 'sequence' else 'view' end as "kind",
       case when o.object_type = 'TABLE' then t.num_rows end as "rows",
       case when o.object_type = 'SYNONYM' then 'true' end as "synonym",
       case when t.temporary = 'Y' then 'true' end as "temporary",
       case when x.table_name is not null then 'true' end as "external",
       c.comments as "comment"
from all_objects o
left join all_tables t on t.owner = o.owner and t.table_name = o.object_name
left join all_external_tables x on x.owner = o.owner and x.table_name = o.object_name
left join all_tab_comments c on c.owner = o.owner and c.table_name = o.object_name
where o.owner = :schema and o.object_type in ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SEQUENCE', 'SYNONYM')
  and o.object_name not like 'BIN$%' and o.secondary = 'N'
  and not (o.object_type = 'TABLE' and exists (select 1 from all_mviews m where m.owner = o.owner and m.container_name = o.object_name))
