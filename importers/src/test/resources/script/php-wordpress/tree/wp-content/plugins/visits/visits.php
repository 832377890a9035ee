<?php
/*
 * Plugin Name: Visits
 */
require_once plugin_dir_path( __FILE__ ) . 'includes/class-visits-cleaner.php';

register_activation_hook( __FILE__, 'visits_activate' );

function visits_activate() {
	if ( ! wp_next_scheduled( 'visits_tidy' ) ) {
		wp_schedule_event( time(), 'hourly', 'visits_tidy' );
	}
	wp_schedule_event( time(), 'visits_often', 'visits_count' );
}

add_filter( 'cron_schedules', function ( $schedules ) {
	$schedules['visits_often'] = array(
		'interval' => 10 * MINUTE_IN_SECONDS,
		'display'  => __( 'Every ten minutes' ),
	);
	return $schedules;
} );

add_action( 'visits_count', 'visits_count' );

function visits_count() {
	global $wpdb;
	$table = visits_table();
	$ids = $wpdb->get_col( $wpdb->prepare( "SELECT p.ID FROM {$wpdb->posts} p LEFT JOIN $table v ON v.post_id = p.ID WHERE v.day > %s", '2020-01-01' ) );
	foreach ( $ids as $id ) {
		$wpdb->replace( $wpdb->prefix . 'visit_totals', array( 'post_id' => $id ) );
	}
}

function visits_table() {
	global $wpdb;
	return $wpdb->prefix . 'visits';
}

function visits_uninstall() {
	global $wpdb;
	$wpdb->query( "DROP TABLE {$wpdb->prefix}visits" );
}
