package Shop::Rows;
use strict;

sub new { my ($class, %given) = @_; return bless {%given}, $class }

sub listed : Method(rows) Cached {
    my $self = shift;
    return $self->{dbh}->selectall_arrayref(<< "SQL");
SELECT id FROM listed_rows
SQL
}

method packed(Str $name, Maybe[Int] $limit = undef) {
    $self->{dbh}->do("UPDATE packed_rows SET name = '$name'");
}

sub unnamed ($self, $, %) {
    $self->{dbh}->do('UPDATE unnamed_rows SET seen = 1');
}

*aliased = sub { $_[0]->{dbh}->do('UPDATE aliased_rows SET seen = 1') };

1;
