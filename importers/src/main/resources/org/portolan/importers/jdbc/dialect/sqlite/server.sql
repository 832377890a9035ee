-- reads: pragma_database_list
select replace(replace(d.file, '\', '/'), rtrim(replace(d.file, '\', '/'), replace(replace(d.file, '\', '/'), '/', '')), '') as "database",
       '' as login, '' as grantee, 0 as superuser, '' as address, '' as port,
       sqlite_version() as "version",
       (select encoding from pragma_encoding) as "encoding",
       (select page_count from pragma_page_count) * (select page_size from pragma_page_size) as "bytes",
       nullif((select user_version from pragma_user_version), 0) as "user-version",
       nullif((select application_id from pragma_application_id), 0) as "application-id"
from pragma_database_list d
where d.name = 'main'
