-- reads: information_schema.columns
select table_schema as "schema", table_name as "relation", column_name as "column",
       lower(data_type)
         || case when data_type in ('CHARACTER VARYING', 'CHARACTER', 'BINARY VARYING', 'BINARY', 'VARCHAR_IGNORECASE') then '(' || character_maximum_length || ')'
                 when data_type in ('NUMERIC', 'DECIMAL') then '(' || numeric_precision || ', ' || numeric_scale || ')'
                 else '' end as "type",
       is_nullable as "nullable"
from information_schema.columns
where table_schema = any(:schemas)
order by table_schema, table_name, ordinal_position
