<?php
$cache = new Some\Cache();
$cache->insert('not_a_table', 3);
$cache->update('neither', time());
$list->delete('nor_this');
$names = glob('*.txt');
