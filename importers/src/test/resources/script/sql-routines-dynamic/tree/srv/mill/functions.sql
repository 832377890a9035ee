CREATE FUNCTION grind_all() RETURNS void AS $$
BEGIN
  FOR i IN 0..2 LOOP
    EXECUTE format('DELETE FROM %I WHERE done', 'stones_' || i);
  END LOOP;
  FOR i IN REVERSE 5..4 LOOP
    EXECUTE 'TRUNCATE wheels_' || i::text || '_old';
  END LOOP;
END $$ LANGUAGE plpgsql;

CREATE FUNCTION pick(kind text) RETURNS void AS $$
DECLARE statement text;
BEGIN
  statement := CASE kind WHEN 'oats' THEN 'DELETE FROM oats' WHEN 'rye' THEN 'DELETE FROM rye' ELSE 'DELETE FROM wheat' END;
  EXECUTE statement;
  EXECUTE 'DELETE FROM ' || CASE WHEN now() > '2020-01-01' THEN 'flour_new' ELSE 'flour_old' END || ' WHERE stale';
END $$ LANGUAGE plpgsql;

CREATE FUNCTION weigh_each(places text[]) RETURNS void AS $$
DECLARE place text; parts text := '';
BEGIN
  FOREACH place IN ARRAY places LOOP
    parts := parts || CASE WHEN parts = '' THEN '' ELSE ' UNION ALL ' END || format('SELECT %L, count(*) FROM %I', place, place);
  END LOOP;
  EXECUTE 'INSERT INTO weights ' || parts;
END $$ LANGUAGE plpgsql;

CREATE FUNCTION newest() RETURNS void AS $$
DECLARE last int; statement text; rest text;
BEGIN
  EXECUTE 'SELECT max(id) FROM loads' INTO STRICT last;
  SELECT 'DELETE FROM ' || quote_ident(concat_ws('_', 'loads', 'before')) INTO statement;
  EXECUTE statement;
  SELECT string_agg(name, ',') INTO rest FROM millers;
  EXECUTE rest;
  EXECUTE 'DELETE FROM loads_' || to_char(now(), 'YYYYMM');
  EXECUTE 'DELETE FROM ' || replace(lower('Old-Loads'), '-', '_') || coalesce(rest, '');
END $$ LANGUAGE plpgsql;

CREATE FUNCTION asked(tab regclass) RETURNS bigint AS $$
DECLARE n bigint; r record;
BEGIN
  EXECUTE format('SELECT count(*) FROM %s', tab::text) INTO n;
  FOR r IN SELECT name FROM millers LOOP
    EXECUTE 'DELETE FROM ' || r.name;
  END LOOP;
  RETURN n;
END $$ LANGUAGE plpgsql;

CREATE FUNCTION by_python(tab text) RETURNS int AS $$
rows = plpy.execute("SELECT id FROM %s" % plpy.quote_ident(tab))
plpy.execute("DELETE FROM " + tab)
plpy.execute(f"UPDATE sacks_{tab} SET seen = true")
plpy.info("select what you like")
return len(rows)
$$ LANGUAGE plpython3u;

CREATE FUNCTION weigh_more(places text[]) RETURNS void AS $$
DECLARE place text;
BEGIN
  FOREACH place IN ARRAY places LOOP
    EXECUTE 'DELETE FROM ' || place;
  END LOOP;
END $$ LANGUAGE plpgsql;
