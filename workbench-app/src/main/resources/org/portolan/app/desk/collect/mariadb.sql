-- Collects who uses a MariaDB or MySQL server and with what. Reads only. Run it with the client in batch mode, by somebody
-- with the PROCESS privilege (others see only their own sessions), one statement to one file:
--
--   mariadb --batch -e "$(sed -n '/^-- sessions/,/;/p' collect.sql)"   > mariadb-sessions.txt
--   mariadb --batch -e "$(sed -n '/^-- statements/,/;/p' collect.sql)" > mariadb-statements.txt
--   mariadb --batch -e "$(sed -n '/^-- accounts/,/;/p' collect.sql)"   > mariadb-sessions-ever.txt
--   mariadb --batch -e "$(sed -n '/^-- jobs/,/;/p' collect.sql)"       > mariadb-jobs.txt
--
-- They are read by:  portolan import WORKSPACE observed FILE --host HOST

-- sessions
select date_format(utc_timestamp(), '%Y-%m-%d %H:%i:%s+00') as captured_at, id, user, host, db, command, time, state, info
from information_schema.processlist where id <> connection_id();

-- statements: needs performance_schema; empty where it is off
select date_format(utc_timestamp(), '%Y-%m-%d %H:%i:%s+00') as captured_at, schema_name, digest_text, count_star, first_seen, last_seen
from performance_schema.events_statements_summary_by_digest where schema_name is not null;

-- accounts: who ever came since the server started; needs performance_schema
select user, host, total_connections from performance_schema.accounts where user is not null;

-- jobs
select event_schema, event_name, definer, event_type, execute_at, interval_value, interval_field, status, last_executed, event_definition
from information_schema.events;
