-- Collects who uses a SQL Server and with what. Reads only. Written from Microsoft's documentation, not yet tried here. Run
-- each statement by itself, by somebody with VIEW SERVER STATE (others see only their own sessions), and keep the result as
-- text or CSV with its header:
--
--   sqlcmd -S server -E -W -s "," -Q "..." -o sqlserver-sessions.csv
--
-- They are read by:  portolan import WORKSPACE observed FILE --host HOST
set nocount on;
set transaction isolation level read uncommitted;

-- sqlserver-sessions.csv
select convert(varchar(19), sysutcdatetime(), 126) + 'Z' as captured_at, s.session_id, s.login_name, s.host_name,
  s.program_name, db_name(s.database_id) as database_name, c.client_net_address, s.login_time, s.last_request_start_time,
  s.is_user_process
from sys.dm_exec_sessions s left join sys.dm_exec_connections c on c.session_id = s.session_id
where s.is_user_process = 1 and s.session_id <> @@spid;

-- sqlserver-statements.csv
select convert(varchar(19), sysutcdatetime(), 126) + 'Z' as captured_at, db_name(t.dbid) as database_name,
  q.execution_count, q.creation_time, q.last_execution_time, replace(replace(t.text, char(13), ' '), char(10), ' ') as text
from sys.dm_exec_query_stats q cross apply sys.dm_exec_sql_text(q.sql_handle) t;

-- sqlserver-jobs.csv
select j.name as job_name, suser_sname(j.owner_sid) as owner, j.enabled, st.step_id, st.subsystem, st.database_name,
  st.command, sc.freq_type, sc.freq_interval, sc.freq_relative_interval, sc.freq_recurrence_factor, sc.freq_subday_type,
  sc.freq_subday_interval, sc.active_start_date, sc.active_start_time, sc.active_end_time
from msdb.dbo.sysjobs j left join msdb.dbo.sysjobsteps st on st.job_id = j.job_id
  left join msdb.dbo.sysjobschedules js on js.job_id = j.job_id left join msdb.dbo.sysschedules sc on sc.schedule_id = js.schedule_id;
