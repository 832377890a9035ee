BEGIN;
SELECT cron.schedule('old', '0 4 * * *', 'SELECT shop.make_totals()');
COMMIT;
