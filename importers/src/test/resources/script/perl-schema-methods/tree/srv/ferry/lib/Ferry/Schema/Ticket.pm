package Ferry::Schema::Ticket;
use strict;
use base 'DBIx::Class';

__PACKAGE__->load_components(qw/Core/);
__PACKAGE__->table('tickets');
__PACKAGE__->add_columns('id', 'name');
__PACKAGE__->set_primary_key('id');
__PACKAGE__->resultset_class('Ferry::ResultSet::Ticket');

1;
