-- reads: all_views
select v.owner as "schema", v.view_name as "name", v.text as "definition"
from all_views v
where v.owner = :schema
