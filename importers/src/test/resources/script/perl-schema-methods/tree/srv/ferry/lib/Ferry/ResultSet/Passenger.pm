package Ferry::ResultSet::Passenger;
use strict;
use base 'DBIx::Class::ResultSet';

sub forget {
  my ($self, $number) = @_;
  $self->result_source->schema->resultset('Passenger')->search({ ticket => $number })->delete;
}

1;
