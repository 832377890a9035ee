-- reads: all_users
select u.username as "name", 'true' as "login"
from all_users u
where u.oracle_maintained = 'N'
