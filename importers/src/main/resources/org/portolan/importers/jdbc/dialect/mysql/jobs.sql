-- reads: information_schema.events
select event_schema as db,
       event_name as name,
       case when event_type = 'RECURRING'
         then concat('EVERY ', interval_value, ' ', interval_field, coalesce(concat(' STARTS ', starts), ''), coalesce(concat(' ENDS ', ends), ''))
         else concat('AT ', execute_at) end as schedule,
       if(time_zone = 'SYSTEM', @@system_time_zone, time_zone) as zone,
       event_definition as command,
       definer as `user`,
       case when status <> 'ENABLED' or @@event_scheduler = 'OFF' then 'true' end as disabled,
       case when @@event_scheduler = 'OFF' then 'event_scheduler is OFF' when status <> 'ENABLED' then status end as `disabled-by`,
       event_comment as comment
from information_schema.events
where event_schema = :schema
