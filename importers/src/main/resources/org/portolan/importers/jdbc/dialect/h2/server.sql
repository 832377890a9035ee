-- reads: information_schema.settings
select coalesce(regexp_replace(database_path(), '^.*[/\\]', ''), database()) as "database",
       current_user as "login",
       '"' || replace(current_user, '"', '""') || '"' as "grantee",
       (select is_admin from information_schema.users where user_name = current_user) as "superuser",
       h2version() as "version",
       '' as "address",
       '' as "port",
       'PUBLIC' as "search-path",
       (select setting_value from information_schema.settings where setting_name = 'MODE') as "mode",
       (select setting_value from information_schema.settings where setting_name = 'TIME ZONE') as zone,
       (select default_collation_name from information_schema.schemata where schema_name = 'PUBLIC') as "collation"
