-- reads: pg_settings
select 'cron.job' as catalog,
       'Only the jobs of ' || current_user || ' itself were seen: row security hides those of others' as reason,
       'ALTER ROLE ' || quote_ident(current_user) || ' BYPASSRLS;' as remedy
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'cron' and c.relname = 'job' and row_security_active(c.oid)
  and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
union all
select 'cron.job', 'pg_cron keeps its jobs in the database ' || setting || ', which was not read', ''
from pg_settings
where name = 'cron.database_name' and setting <> current_database()
