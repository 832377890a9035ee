package Rows::Pg;
use strict;
use Rows;
use base qw(Rows);
use fields qw(host name);
use PlainDBI;

sub new {
    my Rows::Pg $self = shift;
    my ($given) = @_;
    if (not ref $self) {
        $self = fields::new($self);
    }
    $self->SUPER::new($given);
    foreach my $name (qw(host name)) {
        die "Missing $name" unless exists $given->{$name};
        $self->{$name} = $given->{$name};
        delete $given->{$name};
    }
    return $self;
}

sub connected {
    my Rows::Pg $self = shift;
    $self->{dbh} = PlainDBI->connect("dbi:Pg:dbname=$self->{name};host=$self->{host}", 'zoo', undef) or die;
}

1;
