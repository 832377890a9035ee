<?php

namespace Shop;

enum Size
{
    case Small;
    case Large;

    public function stock(): string
    {
        return $this === self::Large ? 'pallets' : 'boxes';
    }
}
