<?php
$near = mysqli_connect("db-" . getenv("DEPOT_SITE"), "clerk", "", "depot");
mysqli_query($near, "DELETE FROM lanes WHERE gone");
$far = pg_connect("host=db-03 dbname=" . getenv("DEPOT_NAME"));
pg_query($far, "DELETE FROM gates WHERE gone");
