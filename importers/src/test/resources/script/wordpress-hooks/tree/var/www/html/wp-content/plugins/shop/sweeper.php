<?php
class Shop_Sweeper {
  const SWEEP = 'shop_sweep';

  public function __construct() {
    add_action(Shop_Sweeper::SWEEP, array($this, 'sweep'));
  }

  public function sweep() {
    global $wpdb;
    $wpdb->query("DELETE FROM carts WHERE old = 1");
  }

  public function never() {
    global $wpdb;
    $wpdb->query("DELETE FROM kept");
  }
}

add_action(Shop_Sweeper::SWEEP, function () {
  global $wpdb;
  if (true) {
    $wpdb->query("DELETE FROM visits");
  }
});
