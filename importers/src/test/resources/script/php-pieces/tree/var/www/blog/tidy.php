<?php
require_once __DIR__ . '/wp-load.php';
global $wpdb;
$since = date('Y-m-d');
$wpdb->query("DELETE FROM {$wpdb->prefix}visits WHERE day < '" . $since . "' AND kept = 0");
$rows = $wpdb->get_results('SELECT id, title' .
    ' FROM ' . $wpdb->posts . ' WHERE status = 1');
$name = $argv[1];
$wpdb->query("UPDATE " . $name . " SET seen = 1");
echo "DELETE FROM " . $wpdb->prefix . "said";
