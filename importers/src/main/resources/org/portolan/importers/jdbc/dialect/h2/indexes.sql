-- reads: information_schema.index_columns
select i.table_schema as "schema", i.table_name as "relation",
       i.index_name || case when max(i.is_unique) then ' unique' else '' end
         || ' (' || listagg(i.column_name, ', ') within group (order by i.ordinal_position) || ')' as "says"
from information_schema.index_columns i
where i.table_schema = any(:schemas)
group by i.table_schema, i.table_name, i.index_name
order by i.table_schema, i.table_name, i.index_name
