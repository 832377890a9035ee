package Reef::Chore::Mend;
sub new { return bless { of => 'ropes' }, shift }
sub do_it { my ($self, $book) = @_; $book->do("UPDATE $self->{of} SET mended = true") }
1;
