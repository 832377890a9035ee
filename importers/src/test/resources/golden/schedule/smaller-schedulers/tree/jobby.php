<?php
require_once __DIR__ . '/vendor/autoload.php';
$jobby = new Jobby\Jobby();
$jobby->add('Hourly', ['command' => '/opt/bin/hourly', 'schedule' => '0 * * * *', 'enabled' => true]);
$jobby->run();
