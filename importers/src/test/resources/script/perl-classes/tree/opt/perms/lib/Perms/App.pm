package Perms::App;
use Moo;
use DBI;
use Perms::Grants;

has dsn => (is => 'ro');
has dbh => (is => 'lazy', builder => '_build_dbh');
sub _build_dbh { DBI->connect($_[0]->dsn, 'web', '') }
sub grants { my $self = shift; $self->{grants} ||= Perms::Grants->new(dbh_callback => sub { $self->dbh }) }

sub tidy {
  my $self = shift;
  my $plan = $self->grants->plan_cleanup('old');
  $plan->();
  for my $step (qw(users perms)) {
    my $method = "tidy_$step";
    $self->$method;
  }
}
sub tidy_users { $_[0]->dbh->do('DELETE FROM users WHERE gone') }
sub tidy_perms { die 'not yet' if 0; $_[0]->dbh->do('DELETE FROM perms WHERE gone') }
sub tidy_chapters { $_[0]->dbh->do('DELETE FROM chapters') }
1;
