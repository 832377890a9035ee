-- reads: global_variables
select database() as `database`,
       current_user() as login,
       concat('''', substring_index(current_user(), '@', 1), '''@''', substring_index(current_user(), '@', -1), '''') as grantee,
       exists (select 1 from information_schema.user_privileges
               where privilege_type = 'SUPER'
                 and grantee = concat('''', substring_index(current_user(), '@', 1), '''@''', substring_index(current_user(), '@', -1), '''')) as superuser,
       substring_index(version(), '-', 1) as version,
       if(version() like '%MariaDB%', 'MariaDB', 'MySQL') as product,
       if(version() like '%MariaDB%', 'mariadb', 'mysql') as dialect,
       @@hostname as address,
       @@port as port,
       if(@@time_zone = 'SYSTEM', @@system_time_zone, @@time_zone) as zone,
       @@event_scheduler as `event-scheduler`,
       @@lower_case_table_names as `lower-case-table-names`,
       database() as `search-path`
