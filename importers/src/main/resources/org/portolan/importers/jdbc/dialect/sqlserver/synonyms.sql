-- reads: sys.synonyms
select 'relation' as "from_kind", s.name as "from_schema", y.name as "from_name", '' as "from_part",
       'reads' as "kind",
       case when parsename(y.base_object_name, 4) is null then 'relation' else 'link' end as "to_kind",
       case when parsename(y.base_object_name, 4) is null then nullif(parsename(y.base_object_name, 3), db_name()) end as "to_db",
       case when parsename(y.base_object_name, 4) is null then coalesce(parsename(y.base_object_name, 2), 'dbo') else '' end as "to_schema",
       coalesce(parsename(y.base_object_name, 4), parsename(y.base_object_name, 1)) as "to_name", '' as "to_part",
       'synonym' as "name", 'SYNONYM ' + y.name + ' FOR ' + y.base_object_name as "text"
from sys.synonyms y
join sys.schemas s on s.schema_id = y.schema_id
where s.name = :schema
