CREATE OR REPLACE PROCEDURE stock.count_up() LANGUAGE sql AS $$ UPDATE stock.old_items SET counted = now() $$;
SELECT cron.schedule('count', '0 6 * * *', 'CALL stock.count_up()');
