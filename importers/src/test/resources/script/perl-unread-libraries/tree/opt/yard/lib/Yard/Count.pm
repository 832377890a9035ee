package Yard::Count;
use strict;
use base qw(Class::Accessor::Fast);
use Harbour::Database;    # lies on the server, and was not collected

__PACKAGE__->mk_accessors(qw( logfile ));

my %sql = (
    pallets => 'SELECT id, bay FROM pallets WHERE counted IS NULL',
    count   => 'UPDATE bays SET filled = ? WHERE id = ?',
    forget  => 'DELETE FROM bay_history',
);

sub new {
    my $class = shift;
    my $self  = bless {}, $class;
    my %with  = map { $_ => setting($_) } qw(driver database dbhost dbuser dbpass);
    $self->{db} = Harbour::Database->new(%with);
    return $self;
}

sub run {
    my $self = shift;
    $self->forget if $self->{clean};    # nobody ever sets it
    my @rows = $self->{db}->get_rows('hash', $sql{pallets});
    $self->{db}->do_it('once', $sql{count}, scalar @rows);
    $self->{db}->log_text('INSERT INTO no_table VALUES (1)');
}

sub forget {
    my $self = shift;
    $self->{db}->do_it('once', $sql{forget});
}

sub DESTROY {
    my $self = shift;
    $self->{db}->do_it('once', 'UPDATE counts SET ended = now() WHERE ended IS NULL');
}

sub setting { return Harbour::Settings::value(shift) }

1;
