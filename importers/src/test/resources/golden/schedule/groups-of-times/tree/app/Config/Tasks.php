<?php
namespace Config;
use CodeIgniter\Tasks\Config\Tasks as BaseTasks;
use CodeIgniter\Tasks\Scheduler;
class Tasks extends BaseTasks
{
    public function init(Scheduler $schedule)
    {
        $schedule->command('demo:refresh --all')->hourly();
        $schedule->command('reports:close')->daily('11:30 pm')->named('close');
    }
}
