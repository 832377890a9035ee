package Cafe::Schema::Result::Plate;
use parent 'DBIx::Class::Core';

__PACKAGE__->table('plates');

1;
