<?php
/* Plugin Name: Shop */
function shop_sync_stock_fn() {
  global $wpdb;
  $wpdb->query("UPDATE stock SET synced = 1");
}
add_action('shop_sync_stock', 'shop_sync_stock_fn');
