-- reads: information_schema.columns
select c.table_schema as "schema", c.table_name as "relation", c.column_name as "column",
       lower(c.data_type)
         || case when c.data_type in ('CHARACTER VARYING', 'CHARACTER', 'VARCHAR_IGNORECASE', 'BINARY', 'BINARY VARYING') then '(' || c.character_maximum_length || ')'
                 when c.data_type in ('NUMERIC', 'DECIMAL') then '(' || c.numeric_precision || ', ' || c.numeric_scale || ')'
                 else '' end as "type",
       case when n.nullable = 0 then 'no' else 'yes' end as "nullable"
from information_schema.columns c
left join information_schema.system_columns n
  on n.table_schem = c.table_schema and n.table_name = c.table_name and n.column_name = c.column_name
where c.table_schema = :schema
order by c.table_schema, c.table_name, c.ordinal_position
