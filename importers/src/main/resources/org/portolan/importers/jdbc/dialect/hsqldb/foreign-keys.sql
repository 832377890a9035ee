-- reads: information_schema.system_crossreference
select 'relation' as "from_kind", fktable_schem as "from_schema", fktable_name as "from_name", '' as "from_part",
       'foreign-key' as "kind", 'relation' as "to_kind", pktable_schem as "to_schema", pktable_name as "to_name", '' as "to_part",
       fk_name as "name",
       'FOREIGN KEY (' || group_concat(fkcolumn_name order by key_seq separator ', ') || ') REFERENCES ' || pktable_schem || '.' || pktable_name
         || ' (' || group_concat(pkcolumn_name order by key_seq separator ', ') || ')'
         || case max(delete_rule) when 0 then ' ON DELETE CASCADE' when 2 then ' ON DELETE SET NULL' when 4 then ' ON DELETE SET DEFAULT' else '' end as "text"
from information_schema.system_crossreference
where fktable_schem = :schema
group by fktable_schem, fktable_name, pktable_schem, pktable_name, fk_name
