<?php
$db = new PDO("mysql:host=db-01;dbname=shop", 'web', 'geheim');
