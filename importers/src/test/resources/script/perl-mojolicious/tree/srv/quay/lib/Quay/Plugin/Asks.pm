package Quay::Plugin::Asks;
use Mojo::Base 'Mojolicious::Plugin';
use Harbour::RPC::Server;

sub register {
  my ($self, $app) = @_;
  my $server = Harbour::RPC::Server->new;
  $server->add(name => 'ask', code => \&ask);
  $server->add(name => 'tell', code => sub { my $c = shift; $app->pg->db->insert('told', {}) });
  for my $name ($app->pg->somebodys_tables) {
    $app->helper("all_$name" => sub { my $c = shift; $c->pg->db->select($name) });
  }
  return $server->to_action;
}

sub ask { my $c = shift; return $c->app->pg->db->select('asked')->hashes }

1;
