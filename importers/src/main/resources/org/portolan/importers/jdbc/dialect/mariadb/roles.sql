-- reads: information_schema.user_privileges
select replace(grantee, '''', '') as name,
       max(case when privilege_type = 'SUPER' then 'true' end) as superuser
from information_schema.user_privileges
group by grantee
