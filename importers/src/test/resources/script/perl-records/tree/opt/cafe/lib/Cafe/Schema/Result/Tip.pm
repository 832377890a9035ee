package Cafe::Schema::Result::Tip;
use base 'DBIx::Class::Core';
__PACKAGE__->table('tips');
our $first = Cafe::Schema->resultset('Tip');
our $next = Cafe::Schema->resultset('Waiter');

1;
