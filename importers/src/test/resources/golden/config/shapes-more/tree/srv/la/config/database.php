<?php
return ['default' => env('DB_CONNECTION', 'sqlite'),
  'connections' => [
    'mysql' => ['driver' => 'mysql', 'host' => env('DB_HOST', '127.0.0.1'), 'database' => env('DB_DATABASE', 'forge')],
    'pgsql' => ['driver' => 'pgsql', 'host' => env('DB_HOST', '127.0.0.1'), 'database' => env('DB_DATABASE', 'forge')],
    'crm' => ['driver' => 'pgsql', 'host' => env('CRM_HOST'), 'database' => env('CRM_DATABASE')],
  ]];
