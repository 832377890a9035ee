<?php
global $wpdb;
$wpdb->query( "UPDATE {$wpdb->prefix}stock SET level = level + 1" );
