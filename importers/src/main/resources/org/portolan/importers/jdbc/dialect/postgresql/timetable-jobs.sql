-- reads: timetable.chain
-- when: select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'timetable' and c.relname = 'chain')
-- grant: GRANT USAGE ON SCHEMA timetable TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA timetable TO {role};
select c.chain_name || case when count(*) over (partition by c.chain_id) > 1 then ' / ' || coalesce(t.task_name, 'task ' || t.task_id) else '' end as name,
       coalesce(nullif(c.run_at::text, ''), '* * * * *') as schedule,
       t.command as command,
       t.run_as as "user",
       case when t.kind::text <> 'SQL' then 'true' end as "shell-command",
       substring(t.database_connection from '(?:^|\s)dbname\s*=\s*''?([^''\s]+)') as "in-database",
       substring(t.database_connection from '(?:^|\s)host\s*=\s*''?([^''\s]+)') as "on-host",
       case when not c.live then 'true' end as disabled
from timetable.chain c
join timetable.task t on t.chain_id = c.chain_id
order by c.chain_id, t.task_order
