-- reads: all_source
select s.owner as "schema", s.name as "name", '' as "arguments",
       case when min(s.type) like 'PACKAGE%' then 'package' when min(s.type) like 'TYPE%' then 'type' else lower(min(s.type)) end as "routine-kind",
       'sql' as "language",
       dbms_xmlgen.convert(xmlagg(xmlelement("l", s.text) order by s.type, s.line).extract('//text()').getclobval(), 1) as "body"
from all_source s
where s.owner = :schema and s.type in ('PROCEDURE', 'FUNCTION', 'PACKAGE', 'PACKAGE BODY', 'TYPE', 'TYPE BODY')
group by s.owner, s.name
