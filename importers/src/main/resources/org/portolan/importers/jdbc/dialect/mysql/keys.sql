-- reads: information_schema.statistics
select table_schema as db, '' as `schema`, table_name as relation,
       case when index_name = 'PRIMARY' then 'primary-key' else 'unique-keys' end as `key`,
       case when index_name = 'PRIMARY' then '' else index_name end as says,
       group_concat(column_name order by seq_in_index separator ', ') as columns
from information_schema.statistics
where table_schema = :schema and non_unique = 0
group by table_schema, table_name, index_name
order by table_name, index_name
