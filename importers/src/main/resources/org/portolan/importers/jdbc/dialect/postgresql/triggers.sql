-- reads: pg_trigger
select n.nspname as schema,
       c.relname as relation,
       t.tgname as name,
       case when t.tgtype::int & 2 <> 0 then 'before' when t.tgtype::int & 64 <> 0 then 'instead of' else 'after' end as timing,
       concat_ws(' or ',
         case when t.tgtype::int & 4 <> 0 then 'insert' end,
         case when t.tgtype::int & 16 <> 0 then 'update' end,
         case when t.tgtype::int & 8 <> 0 then 'delete' end,
         case when t.tgtype::int & 32 <> 0 then 'truncate' end) as events,
       case when t.tgtype::int & 1 <> 0 then 'row' else 'statement' end as "for-each",
       case when t.tgenabled = 'D' then 'true' end as disabled,
       fn.nspname as routine_schema,
       p.proname as routine_name,
       pg_get_function_identity_arguments(p.oid) as routine_arguments
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_proc p on p.oid = t.tgfoid
join pg_namespace fn on fn.oid = p.pronamespace
where not t.tgisinternal and n.nspname = any(:schemas)
