DELETE FROM never_hidden;
