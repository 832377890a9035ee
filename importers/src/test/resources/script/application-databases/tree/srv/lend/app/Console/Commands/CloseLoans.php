<?php
namespace App\Console\Commands;
use App\Models\Loan;
use Illuminate\Console\Command;
class CloseLoans extends Command
{
    protected $signature = 'lend:close';
    public function handle(): int
    {
        Loan::where('open', true)->update(['open' => false]);
        return 0;
    }
}
