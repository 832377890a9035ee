-- reads: disk_space_used
select table_schema as "schema", table_name as "name",
       disk_space_used('"' || replace(table_schema, '"', '""') || '"."' || replace(table_name, '"', '""') || '"') as "bytes"
from information_schema.tables
where table_type = 'BASE TABLE' and storage_type = 'CACHED' and table_schema = any(:schemas)
