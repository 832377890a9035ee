-- reads: pg_foreign_server
select s.srvname as name,
       w.fdwname as wrapper,
       case w.fdwname when 'postgres_fdw' then 'postgresql' when 'dblink_fdw' then 'postgresql' when 'mysql_fdw' then 'mariadb'
         when 'oracle_fdw' then 'oracle' when 'tds_fdw' then 'sqlserver' when 'sqlite_fdw' then 'sqlite' else 'unknown' end as engine,
       r.rolname as owner,
       (select string_agg(coalesce(u.usename, 'public'), ', ' order by u.usename) from pg_user_mappings u where u.srvid = s.oid) as "mapped-users",
       (select max(option_value) from pg_options_to_table(s.srvoptions) where option_name in ('host', 'servername')) as host,
       (select max(option_value) from pg_options_to_table(s.srvoptions) where option_name = 'port') as port,
       (select max(option_value) from pg_options_to_table(s.srvoptions) where option_name in ('dbname', 'database')) as database
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
left join pg_roles r on r.oid = s.srvowner
