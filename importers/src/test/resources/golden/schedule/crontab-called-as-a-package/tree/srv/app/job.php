<?php
$pdo = new PDO("mysql:host=" . getenv('DB_HOST') . ";dbname=" . getenv('DB_NAME'), getenv('DB_USER'), getenv('DB_PASS'));
$pdo->exec("DELETE FROM sessions WHERE seen < NOW() - INTERVAL 1 DAY");
