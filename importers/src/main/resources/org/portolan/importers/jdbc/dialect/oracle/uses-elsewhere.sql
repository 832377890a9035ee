-- reads: all_dependencies
select distinct case when d.type in ('VIEW', 'MATERIALIZED VIEW') then 'relation' else 'routine' end as "from_kind",
       d.owner as "from_schema", d.name as "from_name", '' as "from_part",
       'reads' as "kind", 'link' as "to_kind", '' as "to_schema", d.referenced_link_name as "to_name", '' as "to_part",
       '' as "name",
       d.owner || '.' || d.name || ' refers to ' || d.referenced_name || '@' || d.referenced_link_name as "text"
from all_dependencies d
where d.owner = :schema and d.referenced_link_name is not null
  and d.type in ('VIEW', 'MATERIALIZED VIEW', 'PROCEDURE', 'FUNCTION', 'PACKAGE', 'PACKAGE BODY')
