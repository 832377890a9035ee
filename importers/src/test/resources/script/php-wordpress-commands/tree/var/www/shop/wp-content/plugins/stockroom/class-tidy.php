<?php
class Stockroom_Tidy {
	const HOOK = 'stockroom_tidy';
	const OFTEN = 'twicedaily';

	public static function plan() {
		wp_schedule_event( time(), self::OFTEN, self::HOOK );
	}

	public function run() {
		$gone  = $this->drop( 'stock_old' );
		$gone += $this->drop( 'stock_older' );
		$gone -= $this->drop( 'stock_oldest' );
		return $gone;
	}

	private function drop( $table ) {
		global $wpdb;
		return $wpdb->query( "DELETE FROM {$wpdb->prefix}{$table} WHERE gone = 1" );
	}
}
