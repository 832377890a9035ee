-- reads: sys.dm_exec_sessions
-- grant: USE master; GRANT VIEW SERVER STATE TO {role};
select convert(varchar(19), sysutcdatetime(), 126) + 'Z' as "captured_at",
       s.login_name as "login_name", s.program_name as "program_name", coalesce(c.client_net_address, s.host_name) as "host_name",
       db_name(s.database_id) as "database_name", t.text as "sql_text"
from sys.dm_exec_sessions s
left join sys.dm_exec_connections c on c.session_id = s.session_id and c.parent_connection_id is null
outer apply sys.dm_exec_sql_text(c.most_recent_sql_handle) t
where s.is_user_process = 1 and s.session_id <> @@spid
