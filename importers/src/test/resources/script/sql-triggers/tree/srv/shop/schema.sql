CREATE FUNCTION note() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO arrivals VALUES (NEW.id);
  ELSIF (TG_OP = 'DELETE') THEN
    EXECUTE format('INSERT INTO %I SELECT ($1).*', TG_TABLE_NAME || '_old') USING OLD;
  END IF;
  UPDATE totals SET n = (SELECT count(*) FROM orders);
  RETURN NULL;
END
$$ LANGUAGE plpgsql;

CREATE TRIGGER note AFTER INSERT OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION note();

CREATE FUNCTION chain() RETURNS trigger AS $$ BEGIN INSERT INTO history VALUES (now()); RETURN NEW; END $$ LANGUAGE plpgsql;
CREATE TRIGGER chain AFTER UPDATE ON totals EXECUTE PROCEDURE chain();

CREATE FUNCTION sweep(tab text, days int) RETURNS void AS $$
DECLARE
  query text := 'DELETE FROM ' || quote_ident(tab);
BEGIN
  query := query || ' WHERE age > $1';
  EXECUTE query USING days;
END
$$ LANGUAGE plpgsql;

CREATE RULE kept AS ON UPDATE TO stock DO ALSO INSERT INTO stock_log VALUES (OLD.id);
