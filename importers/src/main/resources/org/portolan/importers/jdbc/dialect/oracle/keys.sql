-- reads: all_constraints
select k.owner as "schema", k.table_name as "relation",
       case k.constraint_type when 'P' then 'primary-key' when 'U' then 'unique-keys' else 'checks' end as "key",
       case k.constraint_type when 'P' then '' when 'U' then k.constraint_name else k.constraint_name || ' ' || k.search_condition_vc end as "says",
       case when k.constraint_type = 'C' then '' else
         (select listagg(c.column_name, ', ') within group (order by c.position) from all_cons_columns c
          where c.owner = k.owner and c.constraint_name = k.constraint_name) end as "columns"
from all_constraints k
where k.owner = :schema and k.constraint_type in ('P', 'U', 'C') and k.table_name not like 'BIN$%'
  and not (k.constraint_type = 'C' and k.search_condition_vc like '% IS NOT NULL')
order by k.table_name, k.constraint_name
