-- reads: mysql.procs_priv
-- grant: GRANT SELECT ON mysql.* TO {role};
select p.db as db, 'routine' as from_kind, '' as from_schema, p.routine_name as from_name, '' as from_part,
       'granted-to' as kind,
       'role' as to_kind, '' as to_schema, concat(p.user, '@', p.host) as to_name, '' as to_part,
       p.proc_priv as name,
       concat('GRANT ', p.proc_priv, ' ON ', p.routine_type, ' ', p.db, '.', p.routine_name, ' TO ''', p.user, '''@''', p.host, '''') as text
from mysql.procs_priv p
where p.db = :schema
