<?php

function remember(string $name, $value): void
{
    global $rows;
    $rows->keep(METER_PREFIX . 'notes', ['name' => $name, 'value' => $value]);
}
