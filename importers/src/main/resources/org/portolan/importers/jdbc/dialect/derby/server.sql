-- reads: syscs_util.syscs_get_database_property
select '' as "database",
       current_user as "login", current_user as "grantee",
       case when (select authorizationid from sys.sysschemas where schemaname = 'SYS') = current_user then 'true' else 'false' end as "superuser",
       '' as "address", '' as "port",
       current schema as "search-path",
       syscs_util.syscs_get_database_property('derby.database.collation') as "collation",
       syscs_util.syscs_get_database_property('territory') as "territory"
from sysibm.sysdummy1
