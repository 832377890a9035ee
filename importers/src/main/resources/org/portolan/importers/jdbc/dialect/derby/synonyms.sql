-- reads: sys.sysaliases
select 'relation' as "from_kind", s.schemaname as "from_schema", a.alias as "from_name", '' as "from_part",
       'reads' as "kind", 'relation' as "to_kind", ts.schemaname as "to_schema", t.tablename as "to_name", '' as "to_part",
       'synonym' as "name", a.alias as "text"
from sys.sysaliases a
join sys.sysschemas s on s.schemaid = a.schemaid
join sys.sysdepends d on d.dependentid = a.aliasid
join sys.systables t on t.tableid = d.providerid
join sys.sysschemas ts on ts.schemaid = t.schemaid
where a.aliastype = 'S' and s.schemaname = :schema
