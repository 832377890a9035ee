-- reads: sys.systables
select s.schemaname as "schema", t.tablename as "name",
       trim(case t.tabletype when 'T' then 'table' else 'view' end) as "kind",
       case t.tabletype when 'A' then 'true' end as "synonym"
from sys.systables t
join sys.sysschemas s on s.schemaid = t.schemaid
where s.schemaname = :schema and t.tabletype in ('T', 'V', 'A')
union all
select s.schemaname as "schema", q.sequencename as "name", 'sequence' as "kind", cast(null as varchar(4)) as "synonym"
from sys.syssequences q
join sys.sysschemas s on s.schemaid = q.schemaid
where s.schemaname = :schema
