-- reads: pg_settings
select current_database() as database,
       current_user as login,
       quote_ident(current_user) as grantee,
       (select rolsuper from pg_catalog.pg_roles where rolname = current_user) as superuser,
       split_part(current_setting('server_version'), ' ', 1) as version,
       (select reset_val from pg_catalog.pg_settings where name = 'search_path') as "search-path",
       current_setting('TimeZone') as zone,
       pg_encoding_to_char(d.encoding) as encoding,
       d.datcollate as collation,
       d.datctype as "character-type",
       pg_get_userbyid(d.datdba) as owner,
       shobj_description(d.oid, 'pg_database') as comment,
       (select string_agg(extname || ' ' || extversion, ', ' order by extname) from pg_catalog.pg_extension) as extensions,
       host(inet_server_addr()) as address,
       inet_server_port() as port
from pg_catalog.pg_database d
where d.datname = current_database()
