<?php

use Shop\Shelf;
use Shop\Size;

$db = new PDO('pgsql:host=db-04;dbname=shop');

function outdated(): iterable
{
    yield 'carts' => 30;
    yield 'hints' => 'hint_texts';
    yield from ['wish_lists'];
}

foreach (outdated() as $what => $table) {
    if (is_string($table)) {
        $db->exec("DELETE FROM $table WHERE day < now()");
    }
}

$db->exec('DELETE FROM ' . Shelf::Lost->rows());
$db->exec('INSERT INTO ' . Shelf::urgent()->log() . ' (day) VALUES (now())');
$db->query('SELECT id FROM ' . Shelf::from('returned')->log());
$db->query('SELECT id FROM ' . Size::Small->stock());
