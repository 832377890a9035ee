CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('TRUNCATE %I', 'scrap');
  UPDATE loads l JOIN ships s ON s.id = l.ship SET s.full = 1;
  UPDATE a SET a.done = 1 FROM orders a JOIN customers c ON c.id = a.customer;
END;
$$;
