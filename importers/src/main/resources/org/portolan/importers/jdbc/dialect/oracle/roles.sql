-- reads: dba_roles
-- grant: GRANT SELECT ON SYS.DBA_ROLES TO {role};
select r.role as "name"
from dba_roles r
where r.oracle_maintained = 'N'
