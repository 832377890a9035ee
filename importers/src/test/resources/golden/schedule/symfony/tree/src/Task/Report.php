<?php
namespace App\Task;

use Symfony\Component\Scheduler\Attribute\AsPeriodicTask;
use Symfony\Component\Scheduler\Attribute\AsCronTask;

#[AsPeriodicTask(frequency: '1 day', from: '2022-01-01', until: '2030-06-12')]
final class Report
{
    public function __invoke(): void { }

    #[AsCronTask(expression: '15 * * * 1-5', method: 'sync')]
    public function sync(): void { }
}
