-- reads: information_schema.tables
select table_schema as "schema", table_name as "name",
       case table_type when 'VIEW' then 'view' else 'table' end as "kind",
       case table_type when 'BASE TABLE' then row_count_estimate end as "rows",
       case when storage_type = 'TABLE LINK' then 'true' end as "linked",
       remarks as "comment"
from information_schema.tables
where table_schema = any(:schemas)
union all
select sequence_schema, sequence_name, 'sequence', null, null, remarks
from information_schema.sequences
where sequence_schema = any(:schemas)
