<?php

namespace Drupal\shop\Hook;

use Drupal\Core\Database\Connection;
use Drupal\Core\Hook\Attribute\Hook;

final class NightHooks {

  public function __construct(private readonly Connection $rows) {}

  #[Hook('cron')]
  public function sweep(): void {
    $this->rows->truncate('shop_scratch')->execute();
  }

}
