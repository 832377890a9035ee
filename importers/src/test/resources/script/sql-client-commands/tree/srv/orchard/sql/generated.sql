select 'truncate ' || quote_ident(tablename) from pg_tables where tablename like 'tmp\_%'
\gexec
select format('delete from %s_stock where sold', 'juice'), 'analyze juice_prices' \gexec
select statement from housekeeping_statements \gexec
