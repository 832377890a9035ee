<?php

use App\Jobs\RemindLateLoans;
use Illuminate\Support\Facades\Schedule;

Schedule::command('library:close-day --force')->dailyAt('23:30');
Schedule::job(new RemindLateLoans)->weekdays()->at('08:00');
