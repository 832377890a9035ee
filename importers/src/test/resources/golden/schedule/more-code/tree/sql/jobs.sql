CREATE EVENT IF NOT EXISTS shop.close_day ON SCHEDULE EVERY 1 DAY STARTS '2026-01-01 02:00:00' DO DELETE FROM carts;
CREATE EVENT sweep ON SCHEDULE EVERY 5 MINUTE DISABLE DO CALL sweep();
SELECT cron.schedule_in_database('week', '0 4 * * 0', 'CALL close_week()', 'shop');
BEGIN
  DBMS_SCHEDULER.CREATE_JOB(job_name => 'PURGE', job_type => 'STORED_PROCEDURE', job_action => 'SHOP.PURGE',
    repeat_interval => 'FREQ=DAILY;BYHOUR=3', enabled => TRUE);
END;
/
