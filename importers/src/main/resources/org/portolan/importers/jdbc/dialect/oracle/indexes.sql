-- reads: all_indexes
select i.table_owner as "schema", i.table_name as "relation",
       i.index_name || case i.uniqueness when 'UNIQUE' then ' unique' else '' end || case when i.index_type = 'NORMAL' then '' else ' ' || lower(i.index_type) end
         || ' (' || (select listagg(c.column_name, ', ') within group (order by c.column_position) from all_ind_columns c
                     where c.index_owner = i.owner and c.index_name = i.index_name) || ')' as "says"
from all_indexes i
where i.table_owner = :schema and i.index_type <> 'LOB' and i.table_name not like 'BIN$%'
order by i.table_name, i.index_name
