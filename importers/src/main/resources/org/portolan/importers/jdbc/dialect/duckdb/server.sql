-- reads: duckdb_databases
select coalesce(regexp_replace(path, '^.*[/\\]', ''), database_name) as "database",
       '' as login, '' as grantee, false as superuser, '' as address, '' as port,
       version() as "version", current_schema() as "search-path",
       current_setting('TimeZone') as "zone",
       (select string_agg(extension_name, ', ' order by extension_name) from duckdb_extensions() where loaded and install_mode <> 'STATICALLY_LINKED') as "extensions"
from duckdb_databases()
where database_name = current_database()
