package Fleet::Chore::Fuel;
use Moose;

sub BUILDARGS { my $class = shift; return $class->SUPER::BUILDARGS(table => 'fuel_' . 'cards', @_) }
has table => (is => 'ro');
sub do_it { my ($self, $dbh) = @_; $dbh->do('UPDATE ' . $self->table . ' SET checked = now()') }
1;
