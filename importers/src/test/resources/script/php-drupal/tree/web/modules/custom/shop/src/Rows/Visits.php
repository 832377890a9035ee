<?php

namespace Drupal\shop\Rows;

use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Database\Connection;

class Visits {

  protected Connection $rows;

  public function __construct(Connection $rows, ConfigFactoryInterface $config) {
    $this->rows = $rows;
  }

  public function forget() {
    $last = $this->rows->query('SELECT MAX(id) FROM {shop_visits} WHERE day < :day', [':day' => 1])->fetchField();
    $this->rows->delete('shop_visits')
      ->condition('id', $last, '<')
      ->execute();
    db_merge('shop_counts')->key(['day' => 1])->fields(['visits' => $last])->execute();
  }

}
