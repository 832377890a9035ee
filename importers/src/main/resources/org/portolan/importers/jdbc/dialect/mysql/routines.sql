-- reads: information_schema.routines
select routine_schema as db, '' as `schema`, routine_name as name, '' as arguments,
       lower(routine_type) as `routine-kind`,
       lower(coalesce(nullif(external_language, ''), 'sql')) as language,
       dtd_identifier as returns,
       definer as owner,
       case when security_type = 'DEFINER' then 'true' end as `runs-as-owner`,
       routine_comment as comment,
       routine_definition as body
from information_schema.routines
where routine_schema = :schema
