-- reads: information_schema.check_constraints
select t.table_schema as db, '' as `schema`, t.table_name as relation, 'checks' as `key`,
       concat(c.constraint_name, ' ', c.check_clause) as says, '' as columns
from information_schema.check_constraints c
join information_schema.table_constraints t
  on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name and t.constraint_type = 'CHECK'
where c.constraint_schema = :schema
order by t.table_name, c.constraint_name
