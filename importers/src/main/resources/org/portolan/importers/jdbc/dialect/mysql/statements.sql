-- reads: performance_schema.events_statements_summary_by_digest
-- when: select @@performance_schema
-- grant: GRANT SELECT ON performance_schema.* TO {role};
select concat(date_format(utc_timestamp(), '%Y-%m-%dT%H:%i:%s'), 'Z') as captured_at,
       schema_name, digest_text, count_star, first_seen, last_seen
from performance_schema.events_statements_summary_by_digest
where schema_name is not null and schema_name not in ('information_schema', 'mysql', 'performance_schema', 'sys')
