-- reads: pg_stat_activity
select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as captured_at,
       a.datname, a.usename, a.application_name, host(a.client_addr) as client_addr, a.backend_type, a.query
from pg_stat_activity a
where a.pid <> pg_backend_pid()
