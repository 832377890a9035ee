<?php
require __DIR__ . '/Store.php';
foreach (glob(__DIR__ . '/plugins/*.php') as $file) {
    require_once $file;
    $class = basename($file, '.php');
    (new $class())->run();
}
