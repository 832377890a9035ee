-- reads: performance_schema.accounts
-- when: select @@performance_schema
-- grant: GRANT SELECT ON performance_schema.* TO {role};
select user, host, total_connections
from performance_schema.accounts
where user is not null and host is not null
