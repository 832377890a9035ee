-- reads: sys.servers
select s.name as "name",
       s.provider as "wrapper",
       case when s.product = 'SQL Server' or s.provider like 'SQLNCLI%' or s.provider like 'MSOLEDBSQL%' then 'sqlserver'
            when s.provider like 'OraOLEDB%' or s.provider = 'MSDAORA' then 'oracle' else 'unknown' end as "engine",
       case when charindex('\', s.data_source) > 0 then left(s.data_source, charindex('\', s.data_source) - 1)
            when charindex(',', s.data_source) > 0 then left(s.data_source, charindex(',', s.data_source) - 1)
            else s.data_source end as "host",
       case when charindex(',', s.data_source) > 0 then substring(s.data_source, charindex(',', s.data_source) + 1, 5) end as "port",
       s.catalog as "database"
from sys.servers s
where s.is_linked = 1
