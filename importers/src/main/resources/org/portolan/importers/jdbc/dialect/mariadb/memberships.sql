-- reads: mysql.roles_mapping
-- grant: GRANT SELECT ON mysql.* TO {role};
select 'role' as from_kind, '' as from_schema, m.role as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, if(m.host = '', m.user, concat(m.user, '@', m.host)) as to_name, '' as to_part,
       'member' as name,
       concat('GRANT ', m.role, ' TO ', m.user, if(m.host = '', '', concat('@', m.host))) as text
from mysql.roles_mapping m
where not (m.user = 'root' and m.host = 'localhost')
