package Quay::Controller::Berths;
use Mojo::Base 'Mojolicious::Controller';

sub list { my $self = shift; $self->render(rows => $self->pg->db->select('berth_lists')->hashes) }
sub moor { my $self = shift; $self->pg->db->insert('moorings', { ship => $self->param('ship') }) }

1;
