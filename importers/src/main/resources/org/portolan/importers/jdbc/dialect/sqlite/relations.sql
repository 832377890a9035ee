-- reads: sqlite_schema
select t.name as "name",
       case t.type when 'view' then 'view' else 'table' end as "kind",
       case t.type when 'virtual' then substr(m.sql, instr(lower(m.sql), ' using ') + 7) end as "virtual",
       case t.type when 'shadow' then 'true' end as "shadow",
       case when t.strict then 'true' end as "strict",
       case when t.wr then 'true' end as "without-rowid"
from pragma_table_list t
left join sqlite_schema m on m.name = t.name and m.type in ('table', 'view')
where t.schema = 'main' and t.name not like 'sqlite\_%' escape '\'
