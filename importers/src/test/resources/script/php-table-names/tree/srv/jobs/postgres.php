<?php
$link = pg_connect('host=pg3 dbname=quarry');
pg_copy_from($link, 'stones_raw', file('/var/in/stones'), "\t");
pg_insert($link, 'stones', ['weight' => 4]);
$all = pg_select($link, 'carts', ['full' => 't']);
