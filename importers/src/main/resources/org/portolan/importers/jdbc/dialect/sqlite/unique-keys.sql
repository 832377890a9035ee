-- reads: pragma_index_list
select m.name as "relation", 'unique-keys' as "key", '' as "says", group_concat(c.name, ', ' order by c.seqno) as "columns"
from sqlite_schema m
join pragma_index_list(m.name) i
join pragma_index_info(i.name) c
where m.type = 'table' and m.name not like 'sqlite\_%' escape '\' and i.origin = 'u'
group by m.name, i.name
order by m.name, i.name
