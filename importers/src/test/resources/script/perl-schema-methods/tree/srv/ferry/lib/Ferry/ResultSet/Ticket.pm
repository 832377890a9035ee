package Ferry::ResultSet::Ticket;
use strict;
use base 'DBIx::Class::ResultSet';

sub remove {
  my ($self, $number) = @_;
  $self->result_source->schema->resultset('Passenger')->search({ ticket => $number })->delete;
}

1;
