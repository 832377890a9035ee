<?php
$serverName = "sql1\\PROD, 1450";
$connectionInfo = array("Database"=>"Sales", "UID"=>"web", "PWD"=>"xx");
$conn = sqlsrv_connect($serverName, $connectionInfo);
