-- reads: information_schema.views
select table_schema as db, '' as `schema`, table_name as name, view_definition as definition, definer as owner,
       case when security_type = 'DEFINER' then 'true' end as `runs-as-owner`
from information_schema.views
where table_schema = :schema
