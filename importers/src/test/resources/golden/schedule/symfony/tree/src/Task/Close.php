<?php
namespace App\Task;

use Symfony\Component\Scheduler\Attribute\AsCronTask;

#[AsCronTask('0 3 * * *', timezone: 'Europe/Paris')]
class Close
{
    public function __invoke(): void { }
}
