CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $body$
BEGIN
  DELETE FROM sessions USING users WHERE users.id = sessions.usr;
END
$body$;
