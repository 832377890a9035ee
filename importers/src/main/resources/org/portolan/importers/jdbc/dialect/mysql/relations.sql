-- reads: information_schema.tables
select table_schema as db,
       '' as `schema`,
       table_name as name,
       case when table_type = 'VIEW' then 'view' else 'table' end as kind,
       case when table_type <> 'VIEW' then table_rows end as `rows`,
       case when table_type <> 'VIEW' then engine end as `storage-engine`,
       table_collation as collation,
       case when table_comment <> 'VIEW' then table_comment end as comment
from information_schema.tables
where table_schema = :schema
