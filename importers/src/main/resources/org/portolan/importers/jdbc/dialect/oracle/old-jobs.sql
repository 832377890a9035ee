-- reads: dba_jobs
-- grant: GRANT SELECT ON SYS.DBA_JOBS TO {role};
select 'job ' || j.job as "name", coalesce(j.interval, 'once on ' || to_char(j.next_date, 'YYYY-MM-DD HH24:MI')) as "schedule",
       j.what as "command", j.log_user as "user", case j.broken when 'Y' then 'true' end as "disabled"
from dba_jobs j
where j.schema_user = :schema
