<?php
$db = new Medoo\Medoo(['type' => 'mysql', 'host' => 'localhost', 'database' => 'short']);
foreach ($db->select('links', ['id'], ['dead' => 0]) as $link) {
    $db->insert('link_checks', ['link' => $link['id']]);
}
