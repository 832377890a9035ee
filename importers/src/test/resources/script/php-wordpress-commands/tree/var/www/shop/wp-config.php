<?php
define( 'DB_NAME', 'shop' );
define( 'DB_HOST', 'db-21' );
define( 'DB_USER', 'shop' );
$table_prefix = 'wp_';
