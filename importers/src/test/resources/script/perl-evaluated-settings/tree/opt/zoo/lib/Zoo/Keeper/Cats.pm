package Zoo::Keeper::Cats;
use strict;

sub new {
    my ($class, $store) = @_;
    return bless { store => $store }, $class;
}

sub feed {
    my $self = shift;
    $self->{store}->rows->add('meals', { animal => 'lion', at => time });
}

1;
