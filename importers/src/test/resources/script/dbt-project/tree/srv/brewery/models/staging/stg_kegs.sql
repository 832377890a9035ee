-- a part of those that read it
select id, size from {{ source('erp', 'kegs') }}
