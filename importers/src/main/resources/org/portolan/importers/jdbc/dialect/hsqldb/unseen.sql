-- reads: information_schema.system_users
select 'information_schema.system_users' as "catalog",
       'This login is no administrator: objects it has no right on, other users and the bodies of views and routines were not seen' as "reason",
       'GRANT DBA TO "' || current_user || '"' as "remedy"
from (values(0)) x(n)
where not coalesce((select max(admin) from information_schema.system_users where user_name = current_user), false)
