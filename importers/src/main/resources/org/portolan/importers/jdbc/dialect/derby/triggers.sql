-- reads: sys.systriggers
select s.schemaname as "schema", t.tablename as "relation", g.triggername as "name",
       trim(case g.firingtime when 'B' then 'before' else 'after' end) as "timing",
       trim(case g.event when 'I' then 'insert' when 'U' then 'update' else 'delete' end) as "events",
       trim(case g.type when 'R' then 'row' else 'statement' end) as "for-each",
       case g.state when 'D' then 'true' end as "disabled",
       '' as "routine_schema", '' as "routine_name", '' as "routine_arguments",
       g.triggerdefinition as "body"
from sys.systriggers g
join sys.systables t on t.tableid = g.tableid
join sys.sysschemas s on s.schemaid = g.schemaid
where s.schemaname = :schema
