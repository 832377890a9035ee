<?php
use GO\Scheduler;
$scheduler = new Scheduler();
$scheduler->php('script.php')->daily('22:03');
$scheduler->run();
