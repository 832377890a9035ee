{{ config(
    materialized='incremental',
    tags=['night']
) }}
{# from not_a_table #}
with fills as (
  select keg_id, count(*) as n from {{ source("erp", "fills") }} group by keg_id
)
select k.id, f.n
from {{ ref('stg_kegs') }} k
join fills f on f.keg_id = k.id
join legacy.keg_owners o on o.keg_id = k.id
{% if is_incremental() %}
where k.id > (select max(id) from {{ this }})
{% endif %}
