<?php
$dbconn = pg_connect("host=pg1 port=5432 dbname=stats user=stats password=pw");
