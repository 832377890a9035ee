package Fleet::Sweep;
use Moose;
use Readonly;
use Try::Tiny;
use List::Util qw( uniq );
use aliased 'Fleet::Data::Truck' => 'Truck';
use Class::Load qw( load_class );

with 'MooseX::Runnable', 'Fleet::Role::Database';

has dry_run => ( is => 'ro', default => 0 );
has prefix => ( is => 'ro', default => 'Fleet::Data' );

Readonly our $TABLE => 'trips';

sub model {
    my ($self, $name) = @_;
    my $class = $self->prefix . "::$name";
    load_class($class);
    return $class->new(db => $self->db);
}

sub run {
    my ($self) = @_;
    my $truck = Truck->new(db => $self->db);
    $truck->park;
    try {
        $self->do("DELETE FROM $TABLE");
        return;
    } catch {
        $self->do('INSERT INTO failures (what) VALUES (1)');
    };
    return if $self->dry_run;
    for my $name (uniq(qw( Driver Driver ))) {
        $self->model($name)->forget;
    }
}

1;
