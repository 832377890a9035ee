package Ferry::Schema::Passenger;
use strict;
use base 'DBIx::Class';

__PACKAGE__->load_components(qw/Core/);
__PACKAGE__->table('passengers');
__PACKAGE__->add_columns('id', 'name');
__PACKAGE__->set_primary_key('id');
__PACKAGE__->resultset_class('Ferry::ResultSet::Passenger');

1;
