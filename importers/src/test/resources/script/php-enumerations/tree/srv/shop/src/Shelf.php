<?php

namespace Shop;

enum Shelf: string
{
    case Returned = 'returned';
    case Broken = 'broken';
    case Lost = 'lost';

    const First = self::Returned;

    public function rows(): string
    {
        return 'shelf_' . $this->value;
    }

    public function log(): string
    {
        return match ($this) {
            self::Broken, self::Lost => 'losses',
            self::Returned => 'returns',
        };
    }

    public static function urgent(): self
    {
        return self::Broken;
    }
}
