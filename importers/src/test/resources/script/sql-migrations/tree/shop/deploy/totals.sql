-- Deploy shop:totals to pg
BEGIN;

CREATE OR REPLACE FUNCTION shop.make_totals() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO shop.monthly_totals SELECT sum(price) FROM shop.orders;
END;
$$;

COMMIT;
