-- reads: information_schema.schemata
select schema_name as db,
       '' as `schema`,
       default_character_set_name as encoding,
       default_collation_name as collation
from information_schema.schemata
where schema_name not in ('information_schema', 'performance_schema', 'mysql', 'sys')
