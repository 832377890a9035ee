-- reads: pg_constraint
select n.nspname as schema,
       c.relname as relation,
       case k.contype when 'p' then 'primary-key' when 'u' then 'unique-keys' when 'x' then 'exclusions' else 'checks' end as key,
       case k.contype
         when 'p' then ''
         when 'c' then k.conname || ' ' || case when k.conrelid = any(:locked) then 'not read' else pg_get_expr(k.conbin, k.conrelid) end
         else k.conname || ' '
       end as says,
       case
         when k.contype = 'c' then ''
         when cardinality(k.conkey) = 1 then quote_ident(f.attname)
         else (select string_agg(quote_ident(a.attname), ', ' order by p.place)
               from unnest(k.conkey) with ordinality p(number, place)
               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.number)
       end as columns
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
where k.contype in ('p', 'u', 'x', 'c') and n.nspname = any(:schemas)
order by k.conrelid, k.conname
