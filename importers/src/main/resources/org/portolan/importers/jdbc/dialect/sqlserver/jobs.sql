-- reads: msdb.dbo.sysjobs
-- grant: USE msdb; CREATE USER {role} FOR LOGIN {role}; ALTER ROLE SQLAgentReaderRole ADD MEMBER {role}; GRANT SELECT ON dbo.sysjobs TO {role}; GRANT SELECT ON dbo.sysjobsteps TO {role}; GRANT SELECT ON dbo.sysjobschedules TO {role}; GRANT SELECT ON dbo.sysschedules TO {role};
select j.name + case when count(*) over (partition by j.job_id, c.schedule_id) > 1 then ' / ' + s.step_name else '' end as "name",
       coalesce(c.name, 'on demand') as "schedule",
       coalesce(c.freq_type, 0) as "freq_type", c.freq_interval as "freq_interval", c.freq_relative_interval as "freq_relative_interval",
       c.freq_recurrence_factor as "freq_recurrence_factor", c.freq_subday_type as "freq_subday_type",
       c.freq_subday_interval as "freq_subday_interval", c.active_start_date as "active_start_date",
       c.active_start_time as "active_start_time", c.active_end_time as "active_end_time",
       case when s.subsystem = 'TSQL' then s.command end as "command",
       case when s.subsystem <> 'TSQL' then s.subsystem + ': ' + s.command end as "program",
       case when s.subsystem = 'TSQL' then s.database_name end as "in-database",
       suser_sname(j.owner_sid) as "user",
       case when j.enabled = 0 or c.enabled = 0 then 'true' end as "disabled",
       j.description as "comment"
from msdb.dbo.sysjobs j
join msdb.dbo.sysjobsteps s on s.job_id = j.job_id
left join msdb.dbo.sysjobschedules js on js.job_id = j.job_id
left join msdb.dbo.sysschedules c on c.schedule_id = js.schedule_id
order by j.name, c.schedule_id, s.step_id
