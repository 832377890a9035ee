-- +goose Up
CREATE OR REPLACE FUNCTION ledger.book() RETURNS void LANGUAGE sql AS $$ INSERT INTO ledger.bookings SELECT d.* FROM ledger.drafts d JOIN ledger.days y ON y.day = d.day $$;
-- +goose Down
CREATE OR REPLACE FUNCTION ledger.book() RETURNS void LANGUAGE sql AS $$ INSERT INTO ledger.bookings SELECT * FROM ledger.drafts $$;
