select miller, sum(weight) from weighings group by miller;
