-- reads: all_dependencies
select distinct case when d.type in ('VIEW', 'MATERIALIZED VIEW') then 'relation' else 'routine' end as "from_kind",
       d.owner as "from_schema", d.name as "from_name", '' as "from_part",
       case when d.referenced_type in ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SEQUENCE', 'SYNONYM') then 'reads' else 'calls' end as "kind",
       case when d.referenced_type in ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SEQUENCE', 'SYNONYM') then 'relation' else 'routine' end as "to_kind",
       d.referenced_owner as "to_schema", d.referenced_name as "to_name", '' as "to_part",
       '' as "name",
       d.owner || '.' || d.name || ' refers to ' || d.referenced_owner || '.' || d.referenced_name as "text"
from all_dependencies d
where d.owner = :schema and d.referenced_link_name is null
  and d.referenced_owner not in ('SYS', 'SYSTEM', 'PUBLIC', 'XDB', 'MDSYS', 'CTXSYS')
  and not (d.referenced_owner = d.owner and d.referenced_name = d.name)
  and (d.type in ('VIEW', 'MATERIALIZED VIEW')
       or d.type in ('PROCEDURE', 'FUNCTION', 'PACKAGE', 'PACKAGE BODY') and d.referenced_type in ('PROCEDURE', 'FUNCTION', 'PACKAGE'))
