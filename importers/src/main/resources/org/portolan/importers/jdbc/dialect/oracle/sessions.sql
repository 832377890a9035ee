-- reads: v$session
-- grant: GRANT SELECT ON SYS.V_$SESSION TO {role};
select to_char(sys_extract_utc(systimestamp), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "captured_at",
       s.username as "username", s.machine as "machine", s.program as "program", s.module as "module",
       s.service_name as "service_name", q.sql_text as "sql_text"
from v$session s
left join v$sql q on q.sql_id = s.sql_id and q.child_number = s.sql_child_number
where s.type = 'USER' and s.audsid <> sys_context('USERENV', 'SESSIONID')
