<?php
define('METER_PREFIX', 'mt_');
define('METER_HOST', 'db-07');
