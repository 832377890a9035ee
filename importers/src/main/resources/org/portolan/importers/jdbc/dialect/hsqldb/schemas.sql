-- reads: information_schema.schemata
select schema_name as "schema", schema_owner as "owner"
from information_schema.schemata
where schema_name not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS', 'DEFINITION_SCHEMA')
