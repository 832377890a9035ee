<?php
$host = "dbhost"; $user = 'crm'; $pw = 'secretpw';
$conn = mysqli_connect($host, $user, $pw, "crm") or die("no");
