package Quay::Plugin::Tolls;
use Mojo::Base 'Mojolicious::Plugin';

sub register {
  my ($self, $app, $conf) = @_;
  $app->plugin(Minion => { Pg => $app->pg });
  $app->minion->add_task(weigh => \&_weigh);
  $app->helper(collect_tolls => sub {
    my ($c, $kind) = @_;
    $c->pg->db->insert("${kind}_tolls", { sum => 1 });
    $c->app->minion->enqueue('weigh', [$kind]);
  });
}

sub _weigh {
  my ($job, $which) = @_;
  my $db = $job->app->pg->db;
  $db->insert('weights', { which => $which });
}

1;
