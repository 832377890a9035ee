<?php
namespace App\Models;

use CodeIgniter\Model;

class FareModel extends Model
{
    protected $table = 'fares';
}
