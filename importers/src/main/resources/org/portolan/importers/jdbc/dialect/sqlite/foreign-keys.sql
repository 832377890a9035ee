-- reads: pragma_foreign_key_list
-- SQLite keeps no names of foreign keys but in the text of the table, so each is called by its columns.
select 'relation' as "from_kind", m.name as "from_name", 'foreign-key' as "kind",
       'relation' as "to_kind", coalesce(t.name, f."table") as "to_name",
       group_concat(f."from", ', ' order by f.seq) as "name",
       'FOREIGN KEY (' || group_concat(f."from", ', ' order by f.seq) || ') REFERENCES ' || coalesce(t.name, f."table")
         || coalesce(' (' || group_concat(f."to", ', ' order by f.seq) || ')', '')
         || case when f.on_delete in ('NO ACTION', 'RESTRICT') then '' else ' ON DELETE ' || f.on_delete end as "text"
from sqlite_schema m
join pragma_foreign_key_list(m.name) f
left join sqlite_schema t on t.type = 'table' and t.name = f."table" collate nocase
where m.type = 'table' and m.name not like 'sqlite\_%' escape '\'
group by m.name, f.id
