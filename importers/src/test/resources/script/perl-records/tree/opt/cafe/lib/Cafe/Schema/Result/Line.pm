package Cafe::Schema::Result::Line;
use base 'DBIx::Class::Core';
__PACKAGE__->table('bill_lines');

1;
