-- reads: pg_publication_tables
-- when: select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'pg_catalog' and c.relname = 'pg_publication_tables')
select t.schemaname as schema, t.tablename as relation, 'publications' as key, t.pubname as says, '' as columns
from pg_publication_tables t
where t.schemaname = any(:schemas)
order by t.schemaname, t.tablename, t.pubname
