<?php
// $cfg['Servers'][$i]['host'] = 'commented.example';
define('DB_NAME', 'shop_wp');
define('DB_USER', 'wp');
define('DB_PASSWORD', 'geheim');
define('DB_HOST', '10.20.0.8:3306');
$config['db_dsnw'] = 'mysql://roundcube:geheim@localhost/roundcubemail';
$databases['default']['default'] = array(
  'driver' => 'pgsql',
  'database' => 'drupal',
  'username' => 'drupal',
  'password' => 'geheim',
  'host' => 'legacy-db-02',
);
return [
  'connections' => [
    'stock' => [
      'driver' => 'mysql',
      'host' => env('STOCK_HOST', '10.20.0.12'),
      'database' => env('STOCK_DB', 'stock'),
      'username' => 'stock',
    ],
  ],
];
