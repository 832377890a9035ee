-- reads: pragma_table_xinfo
select m.name as "relation", p.name as "column", lower(p.type) as "type",
       case when p."notnull" or p.pk > 0 and (lower(p.type) = 'integer' or t.wr or t.strict) then 'no' else 'yes' end as "nullable"
from sqlite_schema m
join pragma_table_list t on t.name = m.name and t.schema = 'main'
join pragma_table_xinfo(m.name) p
where m.type = 'table' and m.name not like 'sqlite\_%' escape '\' and p.hidden <> 1
order by m.name, p.cid
