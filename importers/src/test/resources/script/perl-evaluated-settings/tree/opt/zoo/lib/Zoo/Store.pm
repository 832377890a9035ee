package Zoo::Store;
use strict;
use Rows::Pg;

sub new {
    my $class = ref($_[0]) || $_[0];
    my $self = bless {}, $class;
    foreach my $key (keys(%{ $_[1] })) {
        $self->{$key} = ($_[1])->{$key};
    }
    $self->{rows} = Rows::Pg->new({ host => $self->{host}, name => $self->{name} });
    $self->{rows}->connected;
    return $self;
}

sub rows { return (shift)->{rows} }

1;
