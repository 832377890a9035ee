DROP PROCEDURE IF EXISTS tidy;
DELIMITER $$
CREATE PROCEDURE tidy()
BEGIN
  DECLARE days INT DEFAULT 30;
  IF days > 7 THEN
    DELETE FROM sessions WHERE seen < NOW() - INTERVAL days DAY;
  END IF;
  INSERT INTO tidied (day) SELECT DISTINCT day FROM visits;
END $$
DELIMITER ;
CALL tidy();
create temporary table archive.late as (select id from loans where due < now());
update borrowers b, archive.late l set b.warned = 1 where b.loan = l.id;
drop table archive.late;
