-- reads: msdb.dbo.sysjobs
-- grant: USE msdb; CREATE USER {role} FOR LOGIN {role}; ALTER ROLE SQLAgentReaderRole ADD MEMBER {role}; GRANT SELECT ON dbo.sysjobs TO {role}; GRANT SELECT ON dbo.sysjobsteps TO {role}; GRANT SELECT ON dbo.sysjobschedules TO {role}; GRANT SELECT ON dbo.sysschedules TO {role};
select j.name + case when count(*) over (partition by j.job_id, c.schedule_id) > 1 then ' / ' + s.step_name else '' end as "name",
       case
         when c.schedule_id is null then 'on demand'
         when c.freq_type = 1 then 'once on ' + cast(c.active_start_date as varchar(8)) + ' at ' + cast(c.active_start_time as varchar(6))
         when c.freq_type = 4 and c.freq_interval = 1 and c.freq_subday_type = 1 then
           cast(c.active_start_time / 100 % 100 as varchar(2)) + ' ' + cast(c.active_start_time / 10000 as varchar(2)) + ' * * *'
         when c.freq_type = 4 and c.freq_interval = 1 and c.freq_subday_type = 4 then
           'every ' + cast(c.freq_subday_interval as varchar(10)) + ' minutes'
         when c.freq_type = 4 and c.freq_interval = 1 and c.freq_subday_type = 8 then
           'every ' + cast(c.freq_subday_interval as varchar(10)) + ' hours'
         when c.freq_type = 8 and c.freq_recurrence_factor = 1 and c.freq_subday_type = 1 then
           cast(c.active_start_time / 100 % 100 as varchar(2)) + ' ' + cast(c.active_start_time / 10000 as varchar(2)) + ' * * '
           + stuff(case when c.freq_interval & 1 = 0 then '' else ',0' end + case when c.freq_interval & 2 = 0 then '' else ',1' end
                   + case when c.freq_interval & 4 = 0 then '' else ',2' end + case when c.freq_interval & 8 = 0 then '' else ',3' end
                   + case when c.freq_interval & 16 = 0 then '' else ',4' end + case when c.freq_interval & 32 = 0 then '' else ',5' end
                   + case when c.freq_interval & 64 = 0 then '' else ',6' end, 1, 1, '')
         when c.freq_type = 16 and c.freq_recurrence_factor = 1 and c.freq_subday_type = 1 then
           cast(c.active_start_time / 100 % 100 as varchar(2)) + ' ' + cast(c.active_start_time / 10000 as varchar(2)) + ' '
           + cast(c.freq_interval as varchar(2)) + ' * *'
         when c.freq_type = 64 then 'when SQL Server Agent starts'
         when c.freq_type = 128 then 'when the processor is idle'
         else 'SQL Server Agent schedule ' + c.name end as "schedule",
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
