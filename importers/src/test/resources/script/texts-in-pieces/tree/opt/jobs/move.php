<?php
list($key, $dsn) = explode('=', 'dsn=pgsql:host=db8;dbname=stock', 2);
$db = new PDO($dsn);
$db->exec('DELETE FROM kept');
