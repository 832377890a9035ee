<?php
// define('DB_HOST', 'gone');
define( 'DB_NAME', 'blog' );
define( 'DB_USER', getenv_docker('WORDPRESS_DB_USER', 'blog') );
define( 'DB_PASSWORD', 'geheim' );
define( 'DB_HOST', getenv('WORDPRESS_DB_HOST') ?: 'legacy-db-01:3307' );
