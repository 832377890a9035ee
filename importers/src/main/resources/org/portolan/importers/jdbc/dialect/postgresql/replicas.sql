-- reads: pg_replication_slots
-- when: select exists (select 1 from pg_replication_slots)
-- Somebody takes changes from here; who, is known while it is connected.
select 'slot ' || s.slot_name as name, 'replication slot' as wrapper, 'postgresql' as engine, 'to' as replicates,
       s.slot_type as "slot-type", s.plugin as plugin,
       case when not s.active then 'true' end as "not-connected",
       host(r.client_addr) as host, r.application_name as "application"
from pg_replication_slots s
left join pg_stat_replication r on r.pid = s.active_pid
where s.database is null or s.database = current_database()
