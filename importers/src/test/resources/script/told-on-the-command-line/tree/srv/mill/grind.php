<?php
$db = new PDO('pgsql:host=db7;dbname=mill', 'mill', getenv('MILL'));
function grind_close(PDO $db) { $db->prepare('UPDATE day SET closed = :at')->execute(['at' => date('c')]); }
function grind_open(PDO $db) { $db->exec('UPDATE never_opened SET a = 1'); }
$work = ['close' => fn () => $db->exec('DELETE FROM sieve'), 'open' => fn () => $db->exec('DELETE FROM never_sieved')];
$argv[1] === 'close' ? $db->exec('INSERT INTO grist SELECT * FROM grain') : $db->exec('DELETE FROM never_ground');
$work[$argv[1]]();
call_user_func('grind_' . $_SERVER['argv'][1], $db);
