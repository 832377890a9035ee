-- reads: pgagent.pga_job
-- when: select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'pgagent' and c.relname = 'pga_job')
-- grant: GRANT USAGE ON SCHEMA pgagent TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA pgagent TO {role};
-- A schedule keeps one yes or no for each minute, hour and day; none at all means every.
select j.jobname || case when count(*) over (partition by j.jobid, c.jscid) > 1 then ' / ' || t.jstname else '' end as name,
       concat_ws(' ',
         coalesce((select string_agg((place - 1)::text, ',' order by place) from unnest(c.jscminutes) with ordinality v(yes, place) where yes), '*'),
         coalesce((select string_agg((place - 1)::text, ',' order by place) from unnest(c.jschours) with ordinality v(yes, place) where yes), '*'),
         coalesce((select string_agg(case when place = 32 then 'L' else place::text end, ',' order by place) from unnest(c.jscmonthdays) with ordinality v(yes, place) where yes), '*'),
         coalesce((select string_agg(place::text, ',' order by place) from unnest(c.jscmonths) with ordinality v(yes, place) where yes), '*'),
         coalesce((select string_agg((place - 1)::text, ',' order by place) from unnest(c.jscweekdays) with ordinality v(yes, place) where yes), '*')) as schedule,
       t.jstcode as command,
       case when t.jstkind = 'b' then 'true' end as "shell-command",
       nullif(t.jstdbname, '') as "in-database",
       substring(t.jstconnstr from '(?:^|\s)host\s*=\s*''?([^''\s]+)') as "on-host",
       nullif(j.jobhostagent, '') as "agent-host",
       j.jobdesc as comment,
       case when not (j.jobenabled and t.jstenabled and coalesce(c.jscenabled, false)) then 'true' end as disabled
from pgagent.pga_job j
join pgagent.pga_jobstep t on t.jstjobid = j.jobid
left join pgagent.pga_schedule c on c.jscjobid = j.jobid
order by j.jobid, t.jstname, c.jscid
