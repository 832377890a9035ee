<?php
use Crunz\Schedule;
$schedule = new Schedule();
$schedule->run('/opt/bin/copy --all')->daily()->at('13:30')->description('copies');
return $schedule;
