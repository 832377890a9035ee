-- reads: information_schema.key_column_usage
select k.table_schema as db, 'relation' as from_kind, '' as from_schema, k.table_name as from_name, '' as from_part,
       'foreign-key' as kind,
       k.referenced_table_schema as to_db, 'relation' as to_kind, '' as to_schema, k.referenced_table_name as to_name, '' as to_part,
       k.constraint_name as name,
       concat('FOREIGN KEY (', group_concat(k.column_name order by k.ordinal_position separator ', '), ') REFERENCES ',
              k.referenced_table_schema, '.', k.referenced_table_name,
              ' (', group_concat(k.referenced_column_name order by k.ordinal_position separator ', '), ')') as text
from information_schema.key_column_usage k
where k.table_schema = :schema and k.referenced_table_name is not null
group by k.table_schema, k.table_name, k.referenced_table_schema, k.referenced_table_name, k.constraint_name
