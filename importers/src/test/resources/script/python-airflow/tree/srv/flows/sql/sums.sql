INSERT INTO {{ params.table }} SELECT sum(n) FROM arrivals WHERE day > '{{ ds }}'
