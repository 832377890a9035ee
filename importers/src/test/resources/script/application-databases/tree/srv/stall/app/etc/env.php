<?php
return [
    'db' => [
        'table_prefix' => '',
        'connection' => [
            'default' => ['host' => 'db8.stall.internal', 'dbname' => 'stall', 'username' => 'stall', 'active' => '1'],
        ],
    ],
];
