<?php
$active_group = 'default';
$db['default'] = array('hostname' => 'db5.kiosk.internal', 'username' => 'k', 'database' => 'kiosk', 'dbdriver' => 'mysqli');
