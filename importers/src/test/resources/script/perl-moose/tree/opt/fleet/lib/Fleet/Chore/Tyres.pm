package Fleet::Chore::Tyres;
use Moose;

sub do_it { my ($self, $dbh) = @_; $dbh->do('DELETE FROM worn_tyres') }
1;
