<?php

class Kernel extends ConsoleKernel
{
    protected function schedule(Schedule $schedule)
    {
        // $schedule->command('inspire')->hourly();
        $schedule->command('orders:close --all')->dailyAt('02:15')->timezone('Europe/Madrid');
        $schedule->job(new SendDigest($this), 'high')->weekdays()->at('7:00');
        $schedule->call(function () {
            DB::table('recent_users')->delete();
        })->daily()->name('clear users');
        $schedule->exec('node /opt/shop/prune.js')->cron('5 4 * * sun');
        $schedule->command(Report::class)->quarterly();
        $schedule->command('stock:sync')->everyFiveMinutes()->when(fn () => true);
        $schedule->command('late')->cron(config('late.cron'));
        $schedule->command('month:end')->monthlyOn(4, '15:00');
        $schedule->command('tick')->everyThirtySeconds();
        $schedule->command('twice:said')->dailyAt('soon')->at('3:20');
        $schedule->command('by:name')->cron('@monthly')->at('5:00');
    }
}
