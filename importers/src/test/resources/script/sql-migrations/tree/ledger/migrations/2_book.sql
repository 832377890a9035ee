-- +goose Up
CREATE FUNCTION ledger.book() RETURNS void LANGUAGE sql AS $$ INSERT INTO ledger.bookings SELECT * FROM ledger.drafts $$;
SELECT cron.schedule('book', '5 * * * *', 'SELECT ledger.book()');
-- +goose Down
SELECT cron.unschedule('book');
CREATE OR REPLACE FUNCTION ledger.book() RETURNS void LANGUAGE sql AS $$ DELETE FROM ledger.entries $$;
