<?php
define('DB_NAME', 'blog');
define('DB_HOST', getenv('WP_DB') ? getenv('WP_DB') : 'db3.shop:3307');
define('WP_CACHE_HOST', $big ? 'a.shop' : 'b.shop');
