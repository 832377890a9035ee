-- reads: session_privs
select 'all_objects' as "catalog",
       'Only what this login may use was seen: it has neither SELECT_CATALOG_ROLE nor SELECT ANY DICTIONARY' as "reason",
       'GRANT SELECT_CATALOG_ROLE TO "' || sys_context('USERENV', 'SESSION_USER') || '";' as "remedy"
from dual
where not exists (select 1 from session_roles where role in ('DBA', 'SELECT_CATALOG_ROLE'))
  and not exists (select 1 from session_privs where privilege = 'SELECT ANY DICTIONARY')
union all
select 'all_source', 'The text of ' || min(s.owner) || '.' || s.name || ' is wrapped: what it touches was not seen', ''
from all_source s
where s.line = 1 and s.text like '% wrapped%'
group by s.owner, s.name
