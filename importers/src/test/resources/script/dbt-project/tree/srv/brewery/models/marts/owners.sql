with fct_kegs as (
  select * from {{ ref('fct_kegs') }}
)
select owner from fct_kegs
