-- reads: information_schema.schemata
select schema_name as "schema", schema_owner as "owner", remarks as "comment"
from information_schema.schemata
where upper(schema_name) <> 'INFORMATION_SCHEMA'
