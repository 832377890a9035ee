package Quay::Command::tidy;
use Mojo::Base 'Mojolicious::Command';

has description => 'Tidies up';

sub run {
  my ($self, $what) = @_;
  my $db = $self->app->pg->db;
  my $tx = $db->begin;
  $db->delete('tickets', { paid => 0 }) if !$what;
  for my $berth ($self->app->berths->free) {
    $db->update('lamps', { lit => 0 }, { berth => $berth->{id} });
  }
  $tx->commit;
  $db->delete('everything') if $what && $what eq 'all';
}

1;
