INSERT INTO deep_part VALUES (1);
