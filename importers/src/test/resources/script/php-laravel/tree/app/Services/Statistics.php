<?php

namespace App\Services;

use App\Models\Loan;
use Illuminate\Database\ConnectionInterface;

class Statistics
{
    private const RATES = 'fine_rates';

    public function __construct(private readonly ConnectionInterface $database)
    {
    }

    public function fine(Loan $loan): int
    {
        $rate = $this->database->selectOne('select cents from ' . self::RATES . ' where id = ?', [$loan->kind]);

        return $rate->cents;
    }
}
