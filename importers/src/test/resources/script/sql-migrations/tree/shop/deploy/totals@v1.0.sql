-- Deploy shop:totals to pg
BEGIN;

CREATE OR REPLACE FUNCTION shop.make_totals() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO shop.totals SELECT sum(price) FROM shop.returned_orders;
END;
$$;

COMMIT;
