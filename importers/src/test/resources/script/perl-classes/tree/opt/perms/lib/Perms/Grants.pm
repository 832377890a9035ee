package Perms::Grants;
use Moo;
has dbh_callback => (is => 'ro', required => 1);
sub plan_cleanup {
  my ($self, $what) = @_;
  return sub {
    my $dbh = $self->dbh_callback->();
    my ($messages) = $dbh->selectrow_array('SELECT count(*) FROM messages');
    warn "UPDATE packages SET x = 1";
    $dbh->do("INSERT INTO ${what}_grants SELECT * FROM grants");
  };
}
1;
