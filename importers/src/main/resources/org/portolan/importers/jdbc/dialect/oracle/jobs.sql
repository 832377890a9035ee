-- reads: all_scheduler_jobs
select j.owner || '.' || j.job_name as "name",
       coalesce(j.repeat_interval, s.repeat_interval, case when j.schedule_name is null then 'once on ' || to_char(j.start_date, 'YYYY-MM-DD HH24:MI') else 'schedule ' || j.schedule_name end) as "schedule",
       to_char(j.start_date, 'TZR') as "zone",
       case when coalesce(j.job_type, p.program_type) in ('PLSQL_BLOCK', 'SQL_SCRIPT') then coalesce(j.job_action, p.program_action)
            when coalesce(j.job_type, p.program_type) = 'STORED_PROCEDURE' then 'call ' || coalesce(j.job_action, p.program_action) || '()' end as "command",
       case when coalesce(j.job_type, p.program_type) not in ('PLSQL_BLOCK', 'SQL_SCRIPT', 'STORED_PROCEDURE')
              then lower(coalesce(j.job_type, p.program_type)) || ': ' || coalesce(j.job_action, p.program_action)
            when j.program_name is not null and p.program_name is null then 'program ' || j.program_owner || '.' || j.program_name end as "program",
       j.job_creator as "user",
       case j.enabled when 'FALSE' then 'true' end as "disabled",
       j.comments as "comment"
from all_scheduler_jobs j
left join all_scheduler_schedules s on s.owner = j.schedule_owner and s.schedule_name = j.schedule_name
left join all_scheduler_programs p on p.owner = j.program_owner and p.program_name = j.program_name
where j.owner = :schema
