DELIMITER //
CREATE DEFINER=`desk`@`localhost` PROCEDURE `prune`(IN days INT)
  MODIFIES SQL DATA
  COMMENT 'Deletes what nobody selects any more'
BEGIN
  CREATE TEMPORARY TABLE stale AS SELECT id FROM tickets WHERE closed < days;
  DELETE t FROM tickets t JOIN stale s ON s.id = t.id;
  DROP TEMPORARY TABLE stale;
  CALL note_pruned(days);
END//

CREATE PROCEDURE note_pruned(days INT)
  INSERT INTO prunings VALUES (days)//

CREATE PROCEDURE desk.`close old`()
BEGIN
  DECLARE done INT DEFAULT 0;
  DECLARE each_one CURSOR FOR SELECT id FROM replies;
  SET @statement = CONCAT('DELETE FROM old_', YEAR(NOW()));
  PREPARE wiped FROM @statement;
  EXECUTE wiped;
  UPDATE tickets SET state = 'closed';
END//

CREATE TRIGGER on_reply AFTER INSERT ON replies FOR EACH ROW
BEGIN
  UPDATE never SET n = n + 1;
END//
DELIMITER ;
