-- reads: nls_database_parameters
select sys_context('USERENV', 'DB_NAME') as "database",
       sys_context('USERENV', 'SESSION_USER') as "login",
       '"' || sys_context('USERENV', 'SESSION_USER') || '"' as "grantee",
       case when exists (select 1 from session_roles where role = 'DBA') then 'true' else 'false' end as "superuser",
       (select max(version) from product_component_version where product like 'Oracle%') as "version",
       (select max(product) from product_component_version where product like 'Oracle%') as "edition",
       '' as "address", '' as "port",
       sys_context('USERENV', 'SERVER_HOST') as "server-host",
       sys_context('USERENV', 'SERVICE_NAME') as "service",
       sys_context('USERENV', 'CURRENT_SCHEMA') as "search-path",
       dbtimezone as "zone",
       (select value from nls_database_parameters where parameter = 'NLS_CHARACTERSET') as "encoding",
       (select value from nls_database_parameters where parameter = 'NLS_NCHAR_CHARACTERSET') as "national-encoding",
       (select value from nls_database_parameters where parameter = 'NLS_SORT') as "collation",
       (select value from nls_database_parameters where parameter = 'NLS_LENGTH_SEMANTICS') as "length-semantics"
from dual
