<?php
class Kernel {
  protected function schedule(Schedule $schedule) {
    $schedule->command('orders:count')->weekdays()->hourly();
  }
}
