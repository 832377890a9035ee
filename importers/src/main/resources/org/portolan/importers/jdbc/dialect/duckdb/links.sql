-- reads: duckdb_databases
select database_name as "name",
       case type when 'postgres' then 'postgresql' when 'mysql' then 'mariadb' when 'sqlite' then 'sqlite' when 'duckdb' then 'duckdb' else 'unknown' end as "engine",
       '' as "host", 0 as "port", path as "database", type as "wrapper"
from duckdb_databases()
where not internal and database_name <> current_database()
