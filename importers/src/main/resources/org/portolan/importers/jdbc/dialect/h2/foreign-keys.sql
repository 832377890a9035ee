-- reads: information_schema.referential_constraints
select 'relation' as "from_kind", t.table_schema as "from_schema", t.table_name as "from_name", '' as "from_part",
       'foreign-key' as "kind",
       'relation' as "to_kind", u.table_schema as "to_schema", u.table_name as "to_name", '' as "to_part",
       t.constraint_name as "name",
       'FOREIGN KEY ('
         || (select listagg(k.column_name, ', ') within group (order by k.ordinal_position) from information_schema.key_column_usage k
             where k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name)
         || ') REFERENCES ' || u.table_schema || '.' || u.table_name || ' ('
         || (select listagg(k.column_name, ', ') within group (order by k.ordinal_position) from information_schema.key_column_usage k
             where k.constraint_schema = u.constraint_schema and k.constraint_name = u.constraint_name)
         || ')' || case when r.delete_rule in ('RESTRICT', 'NO ACTION') then '' else ' ON DELETE ' || r.delete_rule end as "text"
from information_schema.referential_constraints r
join information_schema.table_constraints t on t.constraint_schema = r.constraint_schema and t.constraint_name = r.constraint_name
join information_schema.table_constraints u on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
where t.table_schema = any(:schemas)
