package Cafe::Schema::Result::Tip;
use base 'DBIx::Class::Core';
__PACKAGE__->table('tips');

1;
