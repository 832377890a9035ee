package Kinds::List;
use strict;
use File::Basename qw(dirname);
use JSON qw(decode_json);
use File::Slurp qw(read_file);

our %KINDS = %{ decode_json(read_file(dirname(__FILE__) . '/../../kinds.json')) };

sub at_path {
    my ($kind, $path) = @_;
    my $found = $kind;
    for my $step (@$path) {
        return unless exists $found->{$step};
        $found = $found->{$step};
    }
    return $found;
}

# every kind that has all of them
sub with {
    my @paths = @_;
    my @kinds;
    KIND: for my $kind (sort keys %KINDS) {
        for my $path (@paths) {
            at_path($KINDS{$kind}, $path) or next KIND;
        }
        push @kinds, $kind;
    }
    return @kinds;
}

1;
