-- reads: all_mviews
select m.owner as "schema", m.mview_name as "name", m.refresh_mode as "refresh-mode", m.master_link as "master-link", m.query as "definition"
from all_mviews m
where m.owner = :schema
