-- reads: sys.systableperms
select 'relation' as "from_kind", s.schemaname as "from_schema", t.tablename as "from_name", '' as "from_part",
       'granted-to' as "kind", 'role' as "to_kind", '' as "to_schema", p.grantee as "to_name", '' as "to_part",
       substr(case when p.deletepriv = 'N' then '' else ', DELETE' end || case when p.insertpriv = 'N' then '' else ', INSERT' end
         || case when p.referencespriv = 'N' then '' else ', REFERENCES' end || case when p.selectpriv = 'N' then '' else ', SELECT' end
         || case when p.triggerpriv = 'N' then '' else ', TRIGGER' end || case when p.updatepriv = 'N' then '' else ', UPDATE' end, 3) as "name",
       'GRANT ON ' || s.schemaname || '.' || t.tablename || ' TO ' || p.grantee as "text"
from sys.systableperms p
join sys.systables t on t.tableid = p.tableid
join sys.sysschemas s on s.schemaid = t.schemaid
where s.schemaname = :schema and p.grantee <> s.authorizationid
