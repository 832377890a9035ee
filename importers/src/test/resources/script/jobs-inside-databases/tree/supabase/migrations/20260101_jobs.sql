-- select cron.schedule('commented', '0 5 * * *', 'select nothing()');
select cron.schedule(
  'expire-carts', -- its name
  '*/15 * * * *',
  $$
    update public.carts
       set state = 'expired';
    delete from public.baskets;
  $$);
select cron.schedule('old', '0 1 * * *', 'select old_things()');
select cron.unschedule('old');
select cron.schedule('30 seconds', $job$ call beat() $job$);
select cron.schedule_in_database('weekly', '0 4 * * 0', 'vacuum', database => 'archive');
select cron.schedule('built', '0 6 * * *', 'select ' || name) from things;
select timetable.add_job('export', '0 7 * * *', '/opt/export.sh', job_kind => 'PROGRAM');
select add_job('refresh_statistics', interval '1 hour');
