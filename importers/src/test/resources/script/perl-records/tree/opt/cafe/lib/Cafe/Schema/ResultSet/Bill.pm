package Cafe::Schema::ResultSet::Bill;
use base 'DBIx::Class::ResultSet';

sub forgotten {
    my $self = shift;
    return $self->search({ day => 'yesterday' });
}

1;
