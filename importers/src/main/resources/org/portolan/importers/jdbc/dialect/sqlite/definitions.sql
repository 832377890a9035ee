-- reads: sqlite_schema.sql
select name as "name", sql as "definition"
from sqlite_schema
where type = 'view'
