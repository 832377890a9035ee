-- reads: information_schema.system_users
select user_name as "name", case when admin then 'true' end as "superuser", 'true' as "login" from information_schema.system_users
union all
select authorization_name, null, null from information_schema.authorizations
where authorization_type = 'ROLE' and authorization_name not in ('DBA', 'PUBLIC', '_SYSTEM', 'CHANGE_AUTHORIZATION', 'CREATE_SCHEMA', 'SCRIPT_OPS')
