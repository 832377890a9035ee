-- reads: information_schema.system_users
select database() as "catalog-name", '' as "database",
       current_user as "login", '"' || current_user || '"' as "grantee",
       (select max(admin) from information_schema.system_users where user_name = current_user) as "superuser",
       '' as "address", '' as "port",
       database_version() as "version",
       current_schema as "search-path",
       database_timezone() as "zone",
       (select max(property_value) from information_schema.system_properties where property_name = 'sql.syntax_mys') as "mysql-syntax"
from (values(0)) x(n)
