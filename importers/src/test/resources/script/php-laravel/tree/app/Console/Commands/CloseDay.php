<?php

namespace App\Console\Commands;

use App\Models\Book;
use App\Models\Loan;
use App\Services\Statistics;
use Illuminate\Console\Command;
use Illuminate\Support\Facades\DB;

class CloseDay extends Command
{
    protected $signature = 'library:close-day {--force}';

    protected $description = 'Delete from visitors what nobody needs';

    public function handle(Statistics $statistics): int
    {
        $this->info("SELECT * FROM shelves is what this does not do");
        Loan::overdue()->with('member')->chunk(100, function ($loans) use ($statistics) {
            foreach ($loans as $loan) {
                $loan->fine = $statistics->fine($loan);
                $loan->save();
            }
        });
        // DB::delete('delete from visitors');
        $days = (int) $this->option('days');
        DB::statement(<<<SQL
            INSERT INTO daily_totals (day, loans)
            SELECT current_date - {$days}, count(*) FROM loans
            SQL);
        DB::table('reservations')->where('expires_at', '<', now())->delete();
        Book::where('stock', 0)->count();

        return self::SUCCESS;
    }

    public function neverCalled(): void
    {
        DB::table('secrets')->truncate();
    }
}
