package Report::Base;
use DBI;
sub new {
  my ($class, %args) = @_;
  my $self = bless { %args }, $class;
  $self->{dbh} = DBI->connect($self->{dsn}, 'report', $ENV{REPORT_PW}, { RaiseError => 1 });
  return $self;
}
sub dbh { $_[0]{dbh} }
sub report { my ($self, $text) = @_; print STDERR $text; }
sub unused { $_[0]->dbh->do("DELETE FROM never_called") }
1;
