<?php
namespace Acme\Supply;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Support\ServiceProvider;
class SupplyServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        $this->callAfterResolving(Schedule::class, function (Schedule $schedule) {
            if (config('supply.poll', true)) {
                $schedule->job(new Jobs\PollSuppliers)->everyFifteenMinutes();
            }
        });
    }
}
