package Fen::Conf;
use strict;
use warnings;

my $file;
my %settings;
my $line_of = qr{^\s*([^#=\s]+)\s*=\s*([^#]*)};

sub init ($) {
    (defined $file) and return 0;
    $file = shift;
    unless (-r $file) {
        if (defined $ENV{FENDIR} and -r $ENV{FENDIR} . "/" . $file) {
            $file = $ENV{FENDIR} . "/" . $file;
        } elsif (-r "/etc/" . $file) {
            $file = "/etc/" . $file;
        } else {
            warn "no settings";
            $file = undef;
            return 2;
        }
    }
    open CONF, $file or die "cannot open";
    %settings = ();
    foreach my $line (<CONF>) {
        if ($line =~ $line_of) {
            my ($key, $value) = ($1, $2);
            $value =~ /^([\"\']?)(.+)\1\s*$/;
            $value = $2 if ($2 ne "");
            $settings{$key} = $value;
        }
    }
    close CONF;
    return 1;
}

sub reset () {
    $file = undef;
    %settings = ();
    return 1;
}

sub setting ($) {
    my $key = shift;
    (defined $key) or die "which?";
    return $settings{$key};
}

sub has ($) {
    my $key = shift;
    return exists $settings{$key};
}

sub setting_or ($$) {
    my ($key, $default) = @_;
    if (exists $settings{$key}) {
        return $settings{$key};
    } else {
        return $default;
    }
}

1;
