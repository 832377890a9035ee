-- reads: pg_index
select n.nspname as schema,
       c.relname as relation,
       case
         when i.indexprs is null and i.indpred is null then
           ic.relname || case when i.indisunique then ' unique' else '' end || ' ('
           || case when i.indnatts = 1 then quote_ident(f.attname)
                else (select string_agg(quote_ident(a.attname), ', ' order by p.place)
                      from unnest(i.indkey::smallint[]) with ordinality p(number, place)
                      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = p.number) end || ')'
         when i.indrelid = any(:locked) then ic.relname || ' not read'
         else pg_get_indexdef(i.indexrelid)
       end as says
from pg_index i
join pg_class ic on ic.oid = i.indexrelid
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute f on f.attrelid = i.indrelid and f.attnum = i.indkey[0]
where n.nspname = any(:schemas)
order by i.indrelid, ic.relname
