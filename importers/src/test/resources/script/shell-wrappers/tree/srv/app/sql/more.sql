USE archive;
TRUNCATE TABLE visits;
