<?php
namespace App\Models;
use Illuminate\Database\Eloquent\Casts\Attribute;
use Illuminate\Database\Eloquent\Model;
class Loan extends Model
{
    protected $table = 'loans_open';
    protected function fee(): Attribute
    {
        return Attribute::make(get: static fn ($value): float => (float) $value);
    }
}
