-- reads: information_schema.table_constraints
select t.table_schema as "schema", t.table_name as "relation",
       case t.constraint_type when 'PRIMARY KEY' then 'primary-key' when 'UNIQUE' then 'unique-keys' else 'checks' end as "key",
       case t.constraint_type when 'PRIMARY KEY' then '' when 'UNIQUE' then t.constraint_name
         else t.constraint_name || ' ' || coalesce(c.check_clause, '') end as "says",
       case when t.constraint_type = 'CHECK' then '' else
         (select group_concat(k.column_name order by k.ordinal_position separator ', ')
          from information_schema.key_column_usage k
          where k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name and k.table_name = t.table_name) end as "columns"
from information_schema.table_constraints t
left join information_schema.check_constraints c on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
where t.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'CHECK') and t.table_schema = :schema
  and coalesce(c.check_clause, '') not like '%IS NOT NULL'
order by t.table_schema, t.table_name, t.constraint_name
