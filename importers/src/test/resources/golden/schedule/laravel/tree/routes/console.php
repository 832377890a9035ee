<?php
Artisan::command('inspire', function () {
})->purpose('Display a quote');

Schedule::command('emails:send')->lastDayOfMonth('17:00');
