<?php
define('DB_NAME', 'blog');
define('DB_USER', 'wp');
define('DB_PASSWORD', 'x');
define('DB_HOST', 'db1');
$table_prefix = 'wp_';
