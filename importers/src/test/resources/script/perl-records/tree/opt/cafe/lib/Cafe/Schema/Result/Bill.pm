package Cafe::Schema::Result::Bill;
use base 'DBIx::Class::Core';
__PACKAGE__->table('bills');
__PACKAGE__->belongs_to(seat => 'Cafe::Schema::Result::Seat', 'seat_id');
__PACKAGE__->belongs_to('waiter', 'Cafe::Schema::Result::Waiter');
__PACKAGE__->has_many('lines', 'Cafe::Schema::Result::Line');
1;
