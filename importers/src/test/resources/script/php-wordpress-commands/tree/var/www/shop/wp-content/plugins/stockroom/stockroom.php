<?php
/*
 * Plugin Name: Stockroom
 */
require_once __DIR__ . '/class-tidy.php';

if ( defined( 'WP_CLI' ) && WP_CLI ) {
	WP_CLI::add_command( 'stockroom', 'Stockroom_Command' );
	WP_CLI::add_command( 'stockroom audit', 'stockroom_audit' );
}

add_action( Stockroom_Tidy::HOOK, array( 'Stockroom_Front', 'sweep' ) );

class Stockroom_Front {
	public static function sweep() {
		$tidy = new Stockroom_Tidy();
		$tidy->run();
	}
}

function stockroom_audit( $args, $options ) {
	global $wpdb;
	$wpdb->insert( $wpdb->prefix . 'stock_audit', array( 'day' => 1 ) );
}
