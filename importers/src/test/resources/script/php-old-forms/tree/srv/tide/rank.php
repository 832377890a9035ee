<?php
$db = new PDO('mysql:host=db-01;dbname=tide', 'tide', getenv('TIDE_PASSWORD'));

function fill($table, $year)
{
    global $db;
    $db->query("DROP TABLE IF EXISTS ${table}_new");
    $db->query("INSERT INTO ${table}_new SELECT * FROM heights WHERE year = $year");
    $db->query("RENAME TABLE ${table}_new TO $table");
}

$kinds = array('low' => 'ebb', 'high' => 'flood');
foreach ($kinds as $kind => $name) {
    if ($kind <> 'neap')
        fill($kinds{$kind} . '_ranks', 2024);
    $last = $kinds{$kind};
}
$db->query("INSERT INTO seen (kind) VALUES ('x')");
