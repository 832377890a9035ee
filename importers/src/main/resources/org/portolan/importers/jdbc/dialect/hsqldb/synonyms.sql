-- reads: information_schema.system_synonyms
select 'relation' as "from_kind", synonym_schema as "from_schema", synonym_name as "from_name", '' as "from_part",
       'reads' as "kind", 'relation' as "to_kind", object_schema as "to_schema", object_name as "to_name", '' as "to_part",
       'synonym' as "name", 'SYNONYM ' || synonym_name || ' FOR ' || object_schema || '.' || object_name as "text"
from information_schema.system_synonyms
where synonym_schema = :schema and object_type = 'TABLE'
