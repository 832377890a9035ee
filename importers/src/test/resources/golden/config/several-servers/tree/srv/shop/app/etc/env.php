<?php
return [
  'db' => ['connection' => ['default' => ['host' => 'mag-db', 'dbname' => 'magento', 'username' => 'm', 'password' => 'p', 'model' => 'mysql4']]],
];
