#!/usr/bin/perl
use FindBin;
use lib "$FindBin::Bin/..";
require 'common.pl';

sub tolls {
    my ($failed, $boats, $done) = (undef, undef, undef);
    ($failed, $boats) = statement("SELECT boat, name FROM boats");
    return $failed if ($failed != 0);
    foreach (@$boats) {
        my $boat = @$_[0];
        ($failed, $done) = statement("UPDATE tolls SET due = 1 WHERE boat = '$boat'");
        return $failed if ($failed != 0);
    }
    my @yearly = ('fares', 'piers', 'crews');
    for my $i (0 .. $#yearly) {
        ($failed, $done) = statement("DELETE FROM old_$yearly[$i]");
    }
    for (my $i = 1; $i <= 2; $i++) {
        statement("INSERT INTO season_$i VALUES (1)");
    }
    queue('north', $boats) or return 1;
    while ($#main::queue ne "-1") {
        my $next = shift(@main::queue);
        statement("UPDATE crossings SET boat = 1 WHERE pier = '$next'");
        last if $next eq 'south';
    }
    choose($boats);
    statement("DELETE FROM $main::chosen");
    my @names = map { $_->[1] } @$boats;
    chomp(my $first = "landings\n");
    statement("DELETE FROM $first");
    return 0;
}

sub queue {
    my ($pier, $boats) = @_;
    my $known = lookup($boats);
    if (defined $known) {
        push(@main::queue, $pier);
        return 1;
    } else {
        return 0;
    }
}

sub choose {
    my ($boats) = @_;
    $main::chosen = 'tickets';
    if (lookup($boats)) {
        $main::chosen = 'passes';
        return 1;
    }
    return 0;
}

my $failed = settings();
exit 1 if ($failed != 0);
$failed = tolls();
