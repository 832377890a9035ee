-- reads: sys.sysaliases
-- A routine is a method of a Java class; only its name is known here.
select s.schemaname as "schema", a.alias as "name", '' as "arguments",
       trim(case a.aliastype when 'P' then 'procedure' when 'F' then 'function' else 'aggregate' end) as "routine-kind",
       'java' as "language", a.javaclassname as "external-name"
from sys.sysaliases a
join sys.sysschemas s on s.schemaid = a.schemaid
where s.schemaname = :schema and a.aliastype in ('P', 'F', 'G') and a.systemalias = false
