BEGIN;
SELECT cron.schedule('totals', '30 3 * * *', 'SELECT shop.make_totals()');
COMMIT;
