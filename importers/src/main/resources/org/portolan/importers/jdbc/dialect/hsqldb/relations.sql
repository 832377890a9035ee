-- reads: information_schema.tables
select t.table_schema as "schema", t.table_name as "name",
       trim(case t.table_type when 'VIEW' then 'view' else 'table' end) as "kind",
       s.cardinality as "rows", lower(s.hsqldb_type) as "storage",
       c.remarks as "comment"
from information_schema.tables t
left join (select table_schem, table_name, max(hsqldb_type) as hsqldb_type, cast(null as bigint) as cardinality
           from information_schema.system_tables group by table_schem, table_name) s
  on s.table_schem = t.table_schema and s.table_name = t.table_name
left join (select table_schem, table_name, max(remarks) as remarks
           from information_schema.system_tables group by table_schem, table_name) c
  on c.table_schem = t.table_schema and c.table_name = t.table_name
where t.table_schema = :schema and t.table_type in ('BASE TABLE', 'VIEW')
union all
select sequence_schema, sequence_name, trim('sequence'), null, null, null
from information_schema.sequences
where sequence_schema = :schema
union all
select synonym_schema, synonym_name, 'view', null, 'synonym', null
from information_schema.system_synonyms
where synonym_schema = :schema
