BEGIN;
SELECT cron.schedule('totals', '0 2 * * *', 'SELECT shop.make_totals()');
COMMIT;
