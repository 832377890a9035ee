-- reads: information_schema.user_privileges
select replace(grantee, '''', '') as name,
       max(case when privilege_type = 'SUPER' then 'true' end) as superuser
from information_schema.user_privileges
where grantee not like '''mysql.%''@%'
group by grantee
