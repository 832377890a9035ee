INSERT INTO first_part VALUES (1);
