CREATE TABLE fin.bookings (id int, note text DEFAULT 'DELETE FROM nothing');

CREATE OR REPLACE FUNCTION fin.close_month(day date) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  total numeric;
BEGIN
  -- DELETE FROM commented;
  SELECT sum(amount) INTO total FROM fin.bookings WHERE booked <= day;
  INSERT INTO fin.months (day, total) VALUES (day, total);
  PERFORM fin.notify_owner(day);
  EXECUTE 'TRUNCATE fin.stage_' || to_char(day, 'MM');
  RETURN 1;
END
$$;

CREATE FUNCTION fin.notify_owner(day date) RETURNS void AS '
  UPDATE fin.owners SET told = true;
' LANGUAGE sql;

CREATE FUNCTION fin.nobody_calls() RETURNS void AS $$ DELETE FROM fin.never $$ LANGUAGE sql;
