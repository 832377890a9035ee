-- reads: pragma_table_info
select m.name as "relation", 'primary-key' as "key", '' as "says", group_concat(p.name, ', ' order by p.pk) as "columns"
from sqlite_schema m
join pragma_table_info(m.name) p
where m.type = 'table' and m.name not like 'sqlite\_%' escape '\' and p.pk > 0
group by m.name
order by m.name
