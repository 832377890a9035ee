-- Collects who uses a PostgreSQL server and with what. Reads only. Run it with psql, once for each database, best by a
-- member of pg_monitor (others see only their own statements):
--
--   psql -X -d shop -f collect.sql
--
-- It writes CSV files into the current folder, which are read by:  portolan import WORKSPACE observed FILE --host HOST
-- Statements hold values, and so somebody's data: Portolan masks them when it reads them; look before you hand them on.
\set ON_ERROR_STOP off
set default_transaction_read_only = on;
set statement_timeout = '60s';

\copy (select now() as captured_at, datname, usename, application_name, client_addr, backend_start, query_start, state_change, state, backend_type, query from pg_stat_activity where pid <> pg_backend_pid()) to 'postgresql-sessions.csv' with (format csv, header)

\copy (select now() as captured_at, r.rolname, d.datname, s.calls, s.rows, i.stats_reset, s.query from pg_stat_statements s join pg_database d on d.oid = s.dbid left join pg_roles r on r.oid = s.userid cross join pg_stat_statements_info i) to 'postgresql-statements.csv' with (format csv, header)

\copy (select now() as captured_at, jobid, schedule, command, nodename, nodeport, database, username, active from cron.job) to 'postgresql-jobs.csv' with (format csv, header)
