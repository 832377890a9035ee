-- reads: pg_subscription
-- when: select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'pg_catalog' and c.relname = 'pg_subscription') and exists (select 1 from pg_subscription where subdbid = (select oid from pg_database where datname = current_database()))
-- grant: GRANT SELECT (subconninfo) ON pg_subscription TO {role};
select s.subname as name, 'subscription' as wrapper, 'postgresql' as engine, 'from' as replicates,
       pg_get_userbyid(s.subowner) as owner,
       array_to_string(s.subpublications, ', ') as publications,
       case when not s.subenabled then 'true' end as disabled,
       substring(s.subconninfo from '(?:^|\s)host\s*=\s*''?([^''\s]+)') as host,
       substring(s.subconninfo from '(?:^|\s)port\s*=\s*''?([0-9]+)') as port,
       substring(s.subconninfo from '(?:^|\s)dbname\s*=\s*''?([^''\s]+)') as database
from pg_subscription s
where s.subdbid = (select oid from pg_database where datname = current_database())
