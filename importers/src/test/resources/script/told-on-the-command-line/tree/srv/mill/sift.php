<?php
$told = getopt('d:', ['table:', 'dry']);
$table = $told['table'] ?? 'never_sifted';
$db = new PDO('pgsql:host=db7;dbname=mill');
$db->exec("DELETE FROM {$table} WHERE day < now() - interval '{$told['d']} days'");
