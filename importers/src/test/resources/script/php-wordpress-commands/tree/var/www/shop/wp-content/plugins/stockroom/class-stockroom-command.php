<?php
class Stockroom_Command extends WP_CLI_Command {
	/**
	 * Counts what lies on the shelves.
	 */
	public function count_shelves( $args, $options ) {
		global $wpdb;
		$format = isset( $options['format'] ) ? $options['format'] : 'table';
		$wpdb->get_results( "SELECT * FROM {$wpdb->prefix}shelf_" . $args[0] );
		if ( $format === 'csv' ) {
			$wpdb->get_results( "SELECT * FROM {$wpdb->prefix}csv_column" );
		} else {
			$wpdb->get_results( "SELECT * FROM {$wpdb->prefix}table_column" );
		}
		if ( isset( $options['wipe'] ) ) {
			$wpdb->query( "TRUNCATE {$wpdb->prefix}shelf" );
		}
	}

	public function never( $args, $options ) {
		global $wpdb;
		$wpdb->query( "TRUNCATE {$wpdb->prefix}shelf" );
	}
}
