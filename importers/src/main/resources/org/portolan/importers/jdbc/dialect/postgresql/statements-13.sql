-- reads: pg_stat_statements
-- when: select to_regclass('public.pg_stat_statements_info') is null and to_regclass('public.pg_stat_statements') is not null
-- grant: GRANT pg_read_all_stats TO {role};
select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as captured_at,
       r.rolname, d.datname, s.calls, null as stats_reset, s.query
from public.pg_stat_statements s
join pg_database d on d.oid = s.dbid
left join pg_roles r on r.oid = s.userid
