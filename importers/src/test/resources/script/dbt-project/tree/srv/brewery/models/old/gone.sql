select * from {{ source('erp', 'kegs') }}
