CREATE OR REPLACE VIEW late_ships AS
  SELECT s.id FROM ships_at_sea s WHERE s.due < now() AND is_known(s.id);

CREATE VIEW ships_at_sea AS SELECT * FROM ships JOIN voyages USING (ship_id);

CREATE FUNCTION is_known(id int) RETURNS boolean AS $$ SELECT true FROM registry WHERE ship = id $$ LANGUAGE sql;

CREATE VIEW port.cranes_now (id) AS SELECT id FROM port.cranes_old;
CREATE OR REPLACE VIEW port.cranes_now (id) AS SELECT id FROM port.cranes;
CREATE VIEW other.cranes_now AS SELECT id FROM other.never;

CREATE MATERIALIZED VIEW tonnage AS SELECT sum(t) FROM ships_at_sea;

CREATE VIEW nobody_asks AS SELECT * FROM never_asked;

CREATE FUNCTION note() RETURNS trigger AS $$
BEGIN INSERT INTO notes SELECT id FROM open_notes; RETURN NEW; END $$ LANGUAGE plpgsql;
CREATE VIEW open_notes AS SELECT id FROM all_notes WHERE open;
CREATE TRIGGER noted AFTER INSERT ON moorings FOR EACH ROW EXECUTE FUNCTION note();
