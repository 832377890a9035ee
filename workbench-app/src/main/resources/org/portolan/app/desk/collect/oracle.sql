-- Collects who uses an Oracle database and with what. Reads only. Written from Oracle's documentation, not yet tried here.
-- Run it with sqlplus 12.2 or newer (or SQLcl), by somebody with SELECT_CATALOG_ROLE:
--
--   sqlplus -S reader@shop @collect.sql
--
-- It writes CSV files into the current folder, which are read by:  portolan import WORKSPACE observed FILE --host HOST
set markup csv on quote on
set feedback off
set trimspool on
set linesize 32767
set long 20000
set transaction read only;

spool oracle-sessions.csv
select to_char(sys_extract_utc(systimestamp), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as captured_at, s.sid, s.serial#, s.username,
  s.machine, s.program, s.module, s.type, s.service_name, to_char(s.logon_time, 'YYYY-MM-DD HH24:MI:SS') as logon_time, q.sql_text
from v$session s left join v$sql q on q.sql_id = s.sql_id and q.child_number = s.sql_child_number
where s.type = 'USER';
spool off

spool oracle-statements.csv
select to_char(sys_extract_utc(systimestamp), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as captured_at, parsing_schema_name, module,
  executions, translate(first_load_time, '/', ' ') as first_load_time, to_char(last_active_time, 'YYYY-MM-DD HH24:MI:SS') as last_active_time, sql_text
from v$sqlarea where parsing_schema_name not in ('SYS', 'SYSTEM');
spool off

spool oracle-jobs.csv
select owner, job_name, enabled, state, repeat_interval, job_type, job_action, last_start_date, next_run_date
from dba_scheduler_jobs;
spool off
exit
