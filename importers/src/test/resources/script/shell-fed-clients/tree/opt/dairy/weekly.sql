update cheeses set old = 1;
