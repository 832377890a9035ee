<?php
use Illuminate\Support\Facades\Schedule;
Schedule::command('orders:close')->cron('*/7 * * * 1-5');
Schedule::command('tax:report')->quarterlyOn(4, '14:00');
