-- reads: information_schema.users
select user_name as "name", case when is_admin then 'true' end as "superuser", 'true' as "login", remarks as "comment"
from information_schema.users
union all
select role_name, null, null, remarks
from information_schema.roles
where role_name <> 'PUBLIC'
