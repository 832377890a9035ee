-- reads: sqlite_schema.sql
select tbl_name as "relation", name as "name",
       case when head like '%instead of%' then 'instead of' when head like '%before%' then 'before' else 'after' end as "timing",
       case when head like '%insert on%' then 'insert' when head like '%delete on%' then 'delete' else 'update' end as "events",
       'row' as "for-each",
       '' as "routine_schema", '' as "routine_name", '' as "routine_arguments",
       substr(sql, instr(lower(sql), 'begin')) as "body"
from (select tbl_name, name, sql, substr(replace(replace(lower(sql), char(10), ' '), '  ', ' '), 1, instr(lower(sql), 'begin')) as head
      from sqlite_schema where type = 'trigger')
