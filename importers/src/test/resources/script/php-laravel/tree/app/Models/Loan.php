<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Loan extends Model
{
    public function member()
    {
        return $this->belongsTo(Member::class);
    }

    public function books()
    {
        return $this->belongsToMany(Book::class, 'loaned_books');
    }

    public function scopeOverdue($query)
    {
        return $query->where('due_on', '<', now());
    }
}
