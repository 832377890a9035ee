package Quay::Command::tolls;
use Mojo::Base 'Mojolicious::Command';

sub run {
  my ($self, $kind) = @_;
  if ($kind eq 'monthly') {
    $self->app->collect_tolls($kind);
  }
  else {
    $self->app->pg->db->insert('daily_tolls', {});
  }
}

1;
