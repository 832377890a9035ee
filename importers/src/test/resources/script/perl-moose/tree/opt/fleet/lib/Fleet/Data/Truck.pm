package Fleet::Data::Truck;
use Moose;

has db => ( is => 'ro' );

sub table { 'trucks' }
sub park { my $self = shift; $self->db->do('UPDATE ' . $self->table . ' SET parked = 1') }
sub scrap { my $self = shift; $self->db->do('DELETE FROM ' . $self->table) }

with 'Fleet::Role::Noted';

1;
