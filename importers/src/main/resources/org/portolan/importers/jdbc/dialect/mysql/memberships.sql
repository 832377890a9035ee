-- reads: mysql.role_edges
-- grant: GRANT SELECT ON mysql.* TO {role};
select 'role' as from_kind, '' as from_schema, concat(e.from_user, '@', e.from_host) as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, concat(e.to_user, '@', e.to_host) as to_name, '' as to_part,
       'member' as name,
       concat('GRANT ''', e.from_user, '''@''', e.from_host, ''' TO ''', e.to_user, '''@''', e.to_host, '''') as text
from mysql.role_edges e
