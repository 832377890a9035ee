<?php
$p = new PDO("mysql:host=" . conf("h") . ";dbname=" . conf("n"), "u", "p");
$p->exec("delete from baskets");
