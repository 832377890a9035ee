package Fleet::Data::Driver;
use Moose;
extends 'Fleet::Data::Truck';

sub table { 'drivers' }
sub forget { my $self = shift; $self->db->insert_row('forgotten', { id => 1 }); $self->park }

1;
