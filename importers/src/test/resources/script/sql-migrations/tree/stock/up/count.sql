CREATE PROCEDURE stock.count_up() LANGUAGE sql AS $$ UPDATE stock.items SET counted = now() $$;
SELECT cron.schedule('count', '0 5 * * *', 'CALL stock.count_up()');
