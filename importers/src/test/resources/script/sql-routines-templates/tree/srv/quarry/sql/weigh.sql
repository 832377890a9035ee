CREATE OR REPLACE FUNCTION weigh_all(pit INTEGER) RETURNS INTEGER AS $$
DECLARE
  heaviest INTEGER;
  counted INTEGER;
BEGIN
  SELECT max(weight), count(*) FROM (SELECT weight FROM block WHERE block.pit = pit) sub
    INTO heaviest, counted;
  SELECT name FROM crane_of(pit) INTO heaviest, counted;
{% if not frozen %}
  UPDATE pit SET heaviest = heaviest;
{% endif %}
{% for part in parts %}
  INSERT INTO weighed_{{ part }} (pit) VALUES (pit);
{% endfor %}
  RETURN counted;
END;
$$ LANGUAGE plpgsql;
