SELECT cron.unschedule('old');
