<?php
$tasks = [
  ['classname' => 'mod_shop\task\clean', 'minute' => '*/15', 'hour' => '*', 'day' => '*', 'month' => '*', 'dayofweek' => '*'],
  ['classname' => 'mod_shop\task\report', 'minute' => 'R', 'hour' => '3', 'day' => '*', 'month' => '*', 'dayofweek' => '*', 'disabled' => 1],
];
