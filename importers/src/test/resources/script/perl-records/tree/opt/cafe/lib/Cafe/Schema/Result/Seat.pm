package Cafe::Schema::Result::Seat;
use base 'DBIx::Class::Core';
__PACKAGE__->table('seats');

1;
