<?php
namespace App\Scheduler;

#[AsSchedule('default')]
class MainSchedule implements ScheduleProviderInterface
{
    public function getSchedule(): Schedule
    {
        return (new Schedule())->add(
            RecurringMessage::every('10 minutes', new Poll()),
            RecurringMessage::cron('*/5 * * * *', new Heartbeat(), new \DateTimeZone('UTC')),
            RecurringMessage::cron($this->expression, new Dynamic()),
        );
    }
}
