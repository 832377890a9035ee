-- puts what it counts into temporary tables first
SELECT harbour, count(*) AS guests
  INTO TEMP full_ferries
  FROM guests
 GROUP BY harbour;
ANALYZE full_ferries;
select max(sailed) as last into temporary table last_trips from trips;
CREATE INDEX by_harbour ON full_ferries (harbour);
UPDATE harbours h
   SET guests = f.guests, last = l.last
  FROM full_ferries f, last_trips l
 WHERE h.name = f.harbour;
INSERT INTO temp SELECT name FROM harbours;
