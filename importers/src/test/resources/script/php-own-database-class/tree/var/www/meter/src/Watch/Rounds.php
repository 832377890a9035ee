<?php

namespace Meter\Watch;

use Meter\Store\Rows;

class Rounds
{
    public function __construct(private Rows $rows)
    {
    }

    public function walk(): void
    {
        $meters = $this->rows->pick(METER_PREFIX . 'meters', ['active' => 1], ['id', 'house']);
        foreach ($meters as $meter) {
            $this->rows->keep(METER_PREFIX . 'meters', ['seen' => 'now'], ['id' => $meter['id']]);
            $this->rows->drop(METER_PREFIX . 'alarms', ['meter' => $meter['id']]);
        }
        $this->rows->add(METER_PREFIX . 'readings', [['meter' => 1, 'value' => 2]]);
    }
}
