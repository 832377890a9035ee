<?php
return ['db' => ['connection' => ['default' => [
  'host' => 'db12.shop', 'dbname' => 'store', 'username' => 'store', 'engine' => 'innodb',
]]]];
