<?php
define('DB_TYPE', 'mysql', true);
define('DB_HOST', 'old-db.harbour.lan', true);
define('DB_NAME', 'old', true);
