<?php
use Illuminate\Support\Facades\Schedule;
Schedule::daily()
    ->onOneServer()
    ->timezone('Europe/Madrid')
    ->group(function () {
        Schedule::command('emails:send --force');
        Schedule::command('emails:prune --days=3');
    });
Schedule::command('billing:attempt')->everySixHours(25)->between('1:00', '23:00');
