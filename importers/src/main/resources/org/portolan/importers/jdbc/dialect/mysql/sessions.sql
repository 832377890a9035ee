-- reads: performance_schema.threads
-- when: select @@performance_schema
-- grant: GRANT SELECT ON performance_schema.* TO {role};
select concat(date_format(utc_timestamp(), '%Y-%m-%dT%H:%i:%s'), 'Z') as captured_at,
       t.processlist_user as `user`, t.processlist_host as `host`, t.processlist_db as db, t.processlist_command as command,
       t.processlist_info as info, (select a.attr_value from performance_schema.session_connect_attrs a
                                    where a.processlist_id = t.processlist_id and a.attr_name = 'program_name') as program_name
from performance_schema.threads t
where t.type = 'FOREGROUND' and t.processlist_id <> connection_id()
