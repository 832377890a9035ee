package Zoo::Makers;
use strict;
use Exporter 'import';
use File::Slurp;
use Zoo::Folder;
use Zoo::Store;

our @EXPORT_OK = qw(store keeper);
my $settings;

# the file is a hash in Perl, which another one in the program's own folder may change
sub settings {
    return $settings if defined $settings;
    my $file;
    if (defined($ENV{HOME}) and (-e "$ENV{HOME}/.zoo.conf")) {
        $file = "$ENV{HOME}/.zoo.conf";
    }
    elsif (-e '/etc/zoo.conf') {
        $file = '/etc/zoo.conf';
    }
    else {
        die 'no settings';
    }
    my $text = read_file($file);
    my $read = eval($text);
    die "in $file: $@" if $@;

    my $other = Zoo::Folder::root() . '/zoo.conf';
    if (-f $other) {
        $read = eval(read_file($other));
    }
    $settings = $read;
    return $read;
}

sub store { return Zoo::Store->new(settings()->{Store}) }

sub keeper {
    my ($name, $store) = @_;
    my $kind = settings()->{Keepers}{$name}{Kind};
    my $keeper = eval "use Zoo::Keeper::$kind; Zoo::Keeper::${kind}->new(\$store);" or die $@;
    return $keeper;
}

1;
