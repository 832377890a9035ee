-- reads: all_constraints
select 'relation' as "from_kind", k.owner as "from_schema", k.table_name as "from_name", '' as "from_part",
       'foreign-key' as "kind", 'relation' as "to_kind", r.owner as "to_schema", r.table_name as "to_name", '' as "to_part",
       k.constraint_name as "name",
       'FOREIGN KEY (' || (select listagg(c.column_name, ', ') within group (order by c.position) from all_cons_columns c
                           where c.owner = k.owner and c.constraint_name = k.constraint_name)
         || ') REFERENCES ' || r.owner || '.' || r.table_name
         || ' (' || (select listagg(c.column_name, ', ') within group (order by c.position) from all_cons_columns c
                     where c.owner = r.owner and c.constraint_name = r.constraint_name)
         || ')' || case k.delete_rule when 'NO ACTION' then '' else ' ON DELETE ' || k.delete_rule end as "text"
from all_constraints k
join all_constraints r on r.owner = k.r_owner and r.constraint_name = k.r_constraint_name
where k.owner = :schema and k.constraint_type = 'R'
