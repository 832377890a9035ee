-- reads: all_synonyms
select 'relation' as "from_kind", s.owner as "from_schema", s.synonym_name as "from_name", '' as "from_part",
       'reads' as "kind",
       case when s.db_link is null then 'relation' else 'link' end as "to_kind",
       case when s.db_link is null then s.table_owner else '' end as "to_schema",
       coalesce(s.db_link, s.table_name) as "to_name", '' as "to_part",
       'synonym' as "name", 'SYNONYM ' || s.synonym_name || ' FOR ' || s.table_owner || '.' || s.table_name as "text"
from all_synonyms s
where s.owner = :schema
