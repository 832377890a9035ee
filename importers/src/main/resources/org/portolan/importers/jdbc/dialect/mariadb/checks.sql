-- reads: information_schema.check_constraints
-- when: select version() like '%MariaDB%'
select constraint_schema as db, '' as `schema`, table_name as relation, 'checks' as `key`,
       concat(constraint_name, ' ', check_clause) as says, '' as columns
from information_schema.check_constraints
where constraint_schema = :schema
order by table_name, constraint_name
