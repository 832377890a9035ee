-- reads: pg_foreign_table
select 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
       'reads' as kind,
       'link' as to_kind, '' as to_schema, s.srvname as to_name, '' as to_part,
       '' as name,
       'FOREIGN TABLE ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' SERVER ' || quote_ident(s.srvname)
         || coalesce(' (' || (select string_agg(option_name || ' ' || quote_literal(option_value), ', ' order by option_name)
                              from pg_options_to_table(f.ftoptions)
                              where option_name in ('schema_name', 'table_name', 'schema', 'table', 'dbname')) || ')', '') as text
from pg_foreign_table f
join pg_class c on c.oid = f.ftrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_foreign_server s on s.oid = f.ftserver
where n.nspname = any(:schemas)
