-- reads: pragma_index_list
select m.name as "relation",
       i.name || case when i."unique" then ' unique' else '' end
         || ' (' || group_concat(coalesce(c.name, 'expression'), ', ' order by c.seqno) || ')'
         || case when i.partial then ' where' || substr(s.sql, instr(lower(s.sql), ' where ') + 6) else '' end as "says"
from sqlite_schema m
join pragma_index_list(m.name) i
join pragma_index_info(i.name) c
left join sqlite_schema s on s.type = 'index' and s.name = i.name
where m.type = 'table' and m.name not like 'sqlite\_%' escape '\'
group by m.name, i.name
order by m.name, i.name
