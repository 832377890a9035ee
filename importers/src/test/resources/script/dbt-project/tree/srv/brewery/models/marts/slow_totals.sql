{{ config(tags='slow') }}
select sum(n) from {{ ref('sales_by_keg') }}
union all
select n from (with till as (select * from {{ source('till', 'till') }}) select n from till)
