<?php
$db = new PDO('pgsql:host=db1;dbname=mill');
$kind = 'rye';
$table = match (true) {
    $kind === 'rye' => 'rye_flour',
    default => 'other_flour',
};
$db->query("select * from $table");
$table = match ($kind) {
    'oats', 'rye' => 'dark_flour',
    default => 'light_flour',
};
$db->query("select * from $table");
foreach (['left' => 'right'] as $from => $to) {
    $db->exec("insert into belt_{$from}_$to (at) values (now())");
}
$names = ['s' . 'ack' => 'sacks', 'shut' => fn($what) => "shut_$what"];
$db->exec("delete from " . $names['sack']);
$db->exec("delete from " . $names['shut']('gates'));
