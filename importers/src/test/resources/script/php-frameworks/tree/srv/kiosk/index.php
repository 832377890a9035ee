<?php
define('APPPATH', __DIR__ . '/application/');
require_once 'system/core/CodeIgniter.php';
