-- reads: sys.fn_my_permissions
select v.catalog as "catalog", v.reason as "reason", v.remedy as "remedy"
from (select 'sys.sql_modules' as catalog,
             'This login lacks VIEW DEFINITION on the database: objects it has no right on, and the bodies of views, routines and triggers, were not seen' as reason,
             'GRANT VIEW DEFINITION TO ' + quotename(user_name()) + ';' as remedy,
             has_perms_by_name(db_name(), 'DATABASE', 'VIEW DEFINITION') as granted
      union all
      select 'sys.servers',
             'This login lacks VIEW ANY DEFINITION on the server: linked servers of others were not seen',
             'GRANT VIEW ANY DEFINITION TO ' + quotename(suser_sname()) + ';',
             has_perms_by_name(null, null, 'VIEW ANY DEFINITION')) v
where v.granted = 0
union all
select 'sys.sql_modules', 'The text of ' + s.name + '.' + o.name + ' is encrypted: what it touches was not seen', ''
from sys.sql_modules m
join sys.objects o on o.object_id = m.object_id
join sys.schemas s on s.schema_id = o.schema_id
where m.definition is null and objectproperty(o.object_id, 'IsEncrypted') = 1
