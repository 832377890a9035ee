SELECT cron.schedule('nightly-vacuum', '0 3 * * *', 'VACUUM');
