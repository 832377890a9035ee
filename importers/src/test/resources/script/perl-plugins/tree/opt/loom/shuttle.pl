#!/usr/bin/perl
use strict;
use DBI;
use FindBin '$Bin';
our $dbh = DBI->connect('dbi:Pg:dbname=loom;host=db-01', 'loom', '');
my $action = $ARGV[0];
if ($action && -f "$Bin/actions/$action" . '.pm') {
    foreach my $one (split(/;/, $action)) {
        do "$Bin/actions/$one" . '.pm';
    }
}
