package Bees::Row;
use strict;
use DBI;

my $dbh = DBI->connect('dbi:Pg:dbname=bees;host=db-01', 'keeper', '');

sub new {
    my ($class, $row) = @_;
    return bless { row => $row }, $class;
}

sub rows {
    my $class = shift;
    my $statement = $dbh->prepare('SELECT * FROM ' . $class->table);
    $statement->execute;
    return @{ $statement->fetchall_arrayref({}) };
}

sub all {
    my $class = shift;
    return map { $class->new($_) } $class->rows;
}

sub by_id {
    my $class = shift;
    my %by_id = map { $_->{id} => $class->new($_) } $class->rows;
    return \%by_id;
}

sub each_one {
    my ($class, $code) = @_;
    $code->($_) for map { bless $_, $class } $class->rows;
}

sub sorted {
    my $class = shift;
    my @sorted = sort { $a->{row}{id} <=> $b->{row}{id} } map { $class->new($_) } grep { $_->{alive} } $class->rows;
    return wantarray ? @sorted : \@sorted;
}

sub delete {
    my $self = shift;
    $dbh->do('DELETE FROM ' . $self->table . ' WHERE id = ?', undef, $self->{row}{id});
}

1;
