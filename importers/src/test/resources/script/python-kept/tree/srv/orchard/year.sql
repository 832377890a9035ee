-- once a year
UPDATE trees
SET age = age + 1;
DELETE FROM labels
WHERE faded;
