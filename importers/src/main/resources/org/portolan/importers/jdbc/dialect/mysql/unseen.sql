-- reads: information_schema.user_privileges
select v.catalog as catalog,
       concat('This login lacks the privilege ', v.privilege, ' on ', v.place, ': ', v.loss) as reason,
       concat('GRANT ', v.privilege, ' ON ', v.place, ' TO ',
              '''', substring_index(current_user(), '@', 1), '''@''', substring_index(current_user(), '@', -1), ''';') as remedy
from (select 'information_schema.tables' as catalog, 'SELECT' as privilege, concat('`', replace(:schema, '`', '``'), '`.*') as place,
             'tables and columns it may not read were not seen' as loss
      union all select 'information_schema.views', 'SHOW VIEW', concat('`', replace(:schema, '`', '``'), '`.*'), 'the statements of views were not seen'
      union all select 'information_schema.triggers', 'TRIGGER', concat('`', replace(:schema, '`', '``'), '`.*'), 'triggers were not seen'
      union all select 'information_schema.events', 'EVENT', concat('`', replace(:schema, '`', '``'), '`.*'), 'events were not seen'
      union all select 'information_schema.routines', 'SHOW_ROUTINE', '*.*', 'the bodies of routines of others were not seen'
      union all select 'information_schema.table_privileges', 'SELECT', 'mysql.*', 'the grants of others were not seen') v
where not exists (
        select 1 from information_schema.user_privileges p
        where p.privilege_type = v.privilege
          and p.grantee = concat('''', substring_index(current_user(), '@', 1), '''@''', substring_index(current_user(), '@', -1), ''''))
  and not exists (
        select 1 from information_schema.schema_privileges p
        where p.privilege_type = v.privilege
          and p.grantee = concat('''', substring_index(current_user(), '@', 1), '''@''', substring_index(current_user(), '@', -1), '''')
          and if(v.place = 'mysql.*', 'mysql', :schema) like p.table_schema)
