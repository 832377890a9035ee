-- reads: information_schema.tables
select table_schema as db, '' as `schema`, table_name as name, data_length as bytes
from information_schema.tables
where table_schema = :schema and table_type not in ('VIEW', 'SEQUENCE') and data_length is not null
