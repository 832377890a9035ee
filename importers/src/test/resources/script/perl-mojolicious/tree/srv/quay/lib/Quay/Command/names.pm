package Quay::Command::names;
use Mojo::Base 'Mojolicious::Command';
use Mojo::Util qw(getopt);

sub run {
  my ($self, @words) = @_;
  getopt \@words, 'a|add=s' => \my $add, 'd|drop=s' => \my $drop;
  my $id = shift @words;
  my $db = $self->app->pg->db;
  return $db->select('names') unless $id;
  $db->insert('names', { name => $add }) if $add;
  $db->query("DELETE FROM names_$drop WHERE id = ?", $id) if $drop;
}

1;
