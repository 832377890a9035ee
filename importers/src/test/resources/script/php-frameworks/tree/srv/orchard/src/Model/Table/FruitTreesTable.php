<?php
namespace App\Model\Table;

use Cake\ORM\Table;

class FruitTreesTable extends Table
{
    public function initialize(array $config): void
    {
        $this->setTable('trees');
    }
}
