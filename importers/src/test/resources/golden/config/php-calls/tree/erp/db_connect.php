<?php
$serverName = "sql-erp\\PROD, 1437";
$connectionInfo = array("Database" => "erp", "UID" => "web", "PWD" => "geheim", "CharacterSet" => "UTF-8");
$conn = sqlsrv_connect($serverName, $connectionInfo);
if ($conn === false) {
    die(print_r(sqlsrv_errors(), true));
}
$hr = sqlsrv_connect("sql-hr", ["Database" => "hr", "UID" => "web", "PWD" => "geheim"]);
$none = sqlsrv_connect($serverName, $this);
