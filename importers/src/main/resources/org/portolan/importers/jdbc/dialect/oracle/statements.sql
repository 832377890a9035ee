-- reads: v$sqlarea
-- grant: GRANT SELECT ON SYS.V_$SQLAREA TO {role};
select to_char(sys_extract_utc(systimestamp), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "captured_at",
       q.parsing_schema_name as "parsing_schema_name", q.module as "module", q.executions as "executions",
       to_char(sys_extract_utc(from_tz(cast(to_date(q.first_load_time, 'YYYY-MM-DD/HH24:MI:SS') as timestamp), to_char(systimestamp, 'TZR'))), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "first_load_time",
       to_char(sys_extract_utc(from_tz(cast(q.last_active_time as timestamp), to_char(systimestamp, 'TZR'))), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_active_time",
       q.sql_fulltext as "sql_text"
from v$sqlarea q
join all_users u on u.username = q.parsing_schema_name
where u.oracle_maintained = 'N'
