-- reads: all_users
select u.username as "schema", u.username as "owner"
from all_users u
where u.oracle_maintained = 'N' and exists (select 1 from all_objects o where o.owner = u.username)
