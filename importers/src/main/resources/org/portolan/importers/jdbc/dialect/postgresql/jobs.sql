-- reads: cron.job
-- when: select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'cron' and c.relname = 'job')
-- grant: GRANT USAGE ON SCHEMA cron TO {role}; GRANT SELECT ON cron.job TO {role}; ALTER ROLE {role} BYPASSRLS;
select coalesce(nullif(to_jsonb(j) ->> 'jobname', ''), 'job ' || j.jobid) as name,
       j.schedule as schedule,
       'GMT' as zone,
       j.command as command,
       j.username as "user",
       j.database as "in-database",
       case when not j.active then 'true' end as disabled
from cron.job j
order by j.jobid
