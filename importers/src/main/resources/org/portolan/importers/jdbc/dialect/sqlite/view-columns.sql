-- reads: pragma_table_info
select m.name as "relation", p.name as "column", lower(p.type) as "type", 'yes' as "nullable"
from sqlite_schema m
join pragma_table_info(m.name) p
where m.type = 'view'
order by m.name, p.cid
