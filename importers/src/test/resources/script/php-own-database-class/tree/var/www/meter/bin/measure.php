<?php

use Meter\Box;

require_once __DIR__ . '/../settings.php';
require_once __DIR__ . '/../vendor/autoload.php';

$box = new Box();
$rows = $box->part('rows');
$box->part('watch.rounds')->walk();
remember('measured', time());
