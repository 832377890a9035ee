{{ config(alias='keg_sales') }}
{% set kegs = ref('fct_kegs') %}
select s.*, c.name
from {{ source('till', 'sales') }} s
join {{ kegs }} k on k.id = s.keg_id
join {{ ref('brewery', 'colours') }} c on c.id = s.colour
