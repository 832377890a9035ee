-- reads: information_schema.statistics
select table_schema as db, '' as `schema`, table_name as relation,
       concat(index_name, if(min(non_unique) = 0, ' unique', ''), if(min(index_type) = 'BTREE', '', concat(' ', lower(min(index_type)))),
              ' (', group_concat(column_name order by seq_in_index separator ', '), ')') as says
from information_schema.statistics
where table_schema = :schema
group by table_schema, table_name, index_name
order by table_name, index_name
