package Cafe::Schema::Result::Menu;
use base 'DBIx::Class::Core';
__PACKAGE__->table('menus');

1;
