<?php

namespace App\Jobs;

use App\Models\Loan;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Support\Facades\Http;

class RemindLateLoans implements ShouldQueue
{
    public function handle(): void
    {
        foreach (Loan::query()->overdue()->get() as $loan) {
            $loan->member->update(['reminded_at' => now()]);
            foreach ($loan->books as $book) {
                Http::withToken('x')->post('https://mail.library.internal/v1/send', ['title' => $book->title]);
            }
        }
    }
}
