<?php
define('DBH', '10.1.1.5');
$pdo = new PDO('mysql:host=' . DBH . ';port=3307;dbname=shop;charset=utf8', 'shop', getenv('SHOP_PW'));
