package Rows;
use strict;
use fields qw(dbh strict);

sub new {
    my Rows $self = shift;
    my ($given) = @_;
    if (not ref $self) {
        $self = fields::new($self);
    }
    $self->{strict} = 1;
    return $self;
}

sub statement {
    my Rows $self = shift;
    my ($text, $values) = @_;
    my $sth = $self->{dbh}->prepare($text) or die $text;
    my $count = $sth->execute(@$values);
    return ($count, $sth);
}

sub add {
    my $self = shift;
    my ($table, $row) = @_;
    my (@names, @values);
    map { push @names, "$_ = ?"; push @values, $row->{$_} } sort keys %$row;
    my $set = join ', ', @names;
    $self->{dbh}->prepare("INSERT INTO $table SET $set")->execute(@values);
}

1;
