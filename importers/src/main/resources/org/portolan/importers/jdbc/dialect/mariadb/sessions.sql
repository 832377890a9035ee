-- reads: information_schema.processlist
-- grant: GRANT PROCESS ON *.* TO {role};
select concat(date_format(utc_timestamp(), '%Y-%m-%dT%H:%i:%s'), 'Z') as captured_at,
       user, host, db, command, info
from information_schema.processlist
where id <> connection_id()
