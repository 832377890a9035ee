<?php
namespace App\Commands;

use App\Models\FareModel;
use CodeIgniter\CLI\BaseCommand;

class Reprice extends BaseCommand
{
    protected $name = 'fares:reprice';

    public function run(array $params)
    {
        $fares = new FareModel();
        $changes = \Config\Database::connect()->table('fare_changes');
        foreach ($fares->where('season', 'high')->findAll() as $fare) {
            $changes->insert(['fare' => $fare['id']]);
        }
    }
}
