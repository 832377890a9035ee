-- reads: pg_constraint
select 'relation' as from_kind, n.nspname as from_schema, c.relname as from_name, '' as from_part,
       'foreign-key' as kind,
       'relation' as to_kind, tn.nspname as to_schema, t.relname as to_name, '' as to_part,
       k.conname as name,
       'FOREIGN KEY (' || case when cardinality(k.conkey) = 1 then quote_ident(f.attname)
                            else (select string_agg(quote_ident(a.attname), ', ' order by p.place)
                                  from unnest(k.conkey) with ordinality p(number, place)
                                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.number) end
         || ') REFERENCES ' || quote_ident(tn.nspname) || '.' || quote_ident(t.relname)
         || ' (' || case when cardinality(k.confkey) = 1 then quote_ident(g.attname)
                      else (select string_agg(quote_ident(a.attname), ', ' order by p.place)
                            from unnest(k.confkey) with ordinality p(number, place)
                            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.number) end
         || ')' || case k.confdeltype when 'c' then ' ON DELETE CASCADE' when 'n' then ' ON DELETE SET NULL'
                                      when 'd' then ' ON DELETE SET DEFAULT' when 'r' then ' ON DELETE RESTRICT' else '' end as text
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = k.confrelid
join pg_namespace tn on tn.oid = t.relnamespace
left join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
left join pg_attribute g on g.attrelid = k.confrelid and g.attnum = k.confkey[1]
where k.contype = 'f' and k.conislocal and n.nspname = any(:schemas)
