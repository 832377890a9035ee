-- reads: information_schema.system_indexinfo
select table_schem as "schema", table_name as "relation",
       index_name || case when max(non_unique) then '' else ' unique' end
         || ' (' || group_concat(column_name order by ordinal_position separator ', ') || ')' as "says"
from information_schema.system_indexinfo
where table_schem = :schema
group by table_schem, table_name, index_name
order by table_schem, table_name, index_name
