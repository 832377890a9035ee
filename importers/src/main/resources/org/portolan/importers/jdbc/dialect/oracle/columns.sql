-- reads: all_tab_columns
select c.owner as "schema", c.table_name as "relation", c.column_name as "column",
       lower(c.data_type) || case
         when c.data_type in ('VARCHAR2', 'CHAR') then '(' || c.char_length || case c.char_used when 'C' then ' char' else ' byte' end || ')'
         when c.data_type in ('NVARCHAR2', 'NCHAR') then '(' || c.char_length || ')'
         when c.data_type = 'NUMBER' and c.data_precision is not null then '(' || c.data_precision || ',' || c.data_scale || ')'
         when c.data_type = 'RAW' then '(' || c.data_length || ')'
         else '' end as "type",
       case c.nullable when 'Y' then 'yes' else 'no' end as "nullable"
from all_tab_columns c
where c.owner = :schema and c.table_name not like 'BIN$%'
order by c.table_name, c.column_id
