package Reef::Chore::Paint;
sub new { return bless {}, shift }
sub do_it { my ($self, $book) = @_; $book->do('DELETE FROM pots WHERE dry') }
1;
