-- reads: sys.dm_exec_query_stats
-- grant: USE master; GRANT VIEW SERVER STATE TO {role};
select convert(varchar(19), sysutcdatetime(), 126) + 'Z' as "captured_at",
       db_name(t.dbid) as "database_name", q.execution_count as "execution_count",
       convert(varchar(19), switchoffset(todatetimeoffset(q.creation_time, datename(tzoffset, sysdatetimeoffset())), '+00:00'), 126) + 'Z' as "creation_time",
       convert(varchar(19), switchoffset(todatetimeoffset(q.last_execution_time, datename(tzoffset, sysdatetimeoffset())), '+00:00'), 126) + 'Z' as "last_execution_time",
       substring(t.text, q.statement_start_offset / 2 + 1,
                 (case q.statement_end_offset when -1 then datalength(t.text) else q.statement_end_offset end - q.statement_start_offset) / 2 + 1) as "statement_text"
from sys.dm_exec_query_stats q
cross apply sys.dm_exec_sql_text(q.sql_handle) t
where t.dbid is not null and t.dbid > 4
