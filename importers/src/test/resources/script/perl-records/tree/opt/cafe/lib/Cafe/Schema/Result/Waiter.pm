package Cafe::Schema::Result::Waiter;
use base 'DBIx::Class::Core';
__PACKAGE__->table('staff.waiters');

1;
